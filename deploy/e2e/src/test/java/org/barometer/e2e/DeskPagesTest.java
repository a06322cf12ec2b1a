package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An agency's coordinator at the desk, in a browser. */
@ExtendWith(WithSuite.class)
class DeskPagesTest {
    private static final String AGENCY = "SE-01";
    private static final String COORDINATOR = "coordinator-se-01";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final String DAMAGED = "ROW_KEY;cloud_seen\n1;YES\n2;Oct-49\n2;NO\n";
    private static final String MENDED = "ROW_KEY;cloud_seen\n1;YES\n2;NO\n";

    private final RunningSuite suite;
    private final URI surveys;

    @TempDir Path files;

    private SmallEdition edition;

    DeskPagesTest(RunningSuite suite) {
        this.suite = suite;
        this.surveys = suite.surveysAddress();
    }

    @BeforeEach
    void anAgencyIsInvited() {
        edition = SmallEdition.open(suite);
        var deadline =
                Map.of(
                        "at",
                        LocalDate.now(STOCKHOLM).plusDays(5) + "T23:59:00",
                        "zone",
                        STOCKHOLM.getId());
        var terms = Map.of("target", 3, "language", "sv", "deadline", deadline);
        suite.surveys("editions/%s/participations/%s".formatted(edition.code(), AGENCY))
                .as(suite.analyst())
                .put(Map.of("terms", terms))
                .expect(201);
    }

    @Test
    void leadsFromADamagedFileToReceipts() throws IOException {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.signIn(surveys, COORDINATOR, suite.samplePassword());
            browser.go(surveys, "/desk");
            look(browser, "desk");
            assertThat(browser.text()).contains("0 of 3 responses", "5 days left");

            browser.find("a[href='/desk/%s']".formatted(edition.code())).click();
            look(browser, "desk-edition");
            open(browser, "Files");
            look(browser, "desk-files");
            send(browser, DAMAGED, true);
            browser.await("table.cells");
            look(browser, "desk-faults");
            assertThat(browser.find("table.cells").getText())
                    .contains("Oct-49", "A spreadsheet has turned this into a date", "cloud_seen")
                    .contains("Another row of the file has the same key");
            assertThat(status(browser, "a[href*='/report']")).isEqualTo(200);

            open(browser, "Files");
            assertThat(status(browser, "a[href$='long.xlsx']")).isEqualTo(200);
            send(browser, MENDED, true);
            browser.await("a[href*='?store=']");
            browser.find("a[href*='?store=']").click();
            send(browser, MENDED, false);
            browser.await(".notice.good");
            look(browser, "desk-stored");
            assertThat(browser.text()).contains("Every row is right and stored");

            open(browser, "Receipts");
            look(browser, "desk-receipts");
            assertThat(browser.all("table.register tbody tr")).hasSize(2);
            assertThat(status(browser, "table.register a")).isEqualTo(200);
            open(browser, "Responses");
            browser.find("tbody th a").click();
            look(browser, "desk-response");
            assertThat(browser.text()).contains("Have you seen cloud storage?", "Submitted");
            open(browser, "Completeness and change");
            look(browser, "desk-quality");
            assertThat(browser.text()).contains("There is no earlier edition");
        }
    }

    @Test
    void amendsInTheFormWhatAnAnalystReturned() {
        var response = edition.submit(AGENCY, "YES").expect(201).json().path("response").asText();
        suite.surveys("editions/%s/reviews/%s".formatted(edition.code(), response))
                .as(suite.analyst())
                .put(
                        Map.of(
                                "revision",
                                1,
                                "state",
                                "RETURNED",
                                "reason",
                                "IMPLAUSIBLE",
                                "comment",
                                "Please ask the north office"))
                .expect(200);
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.signIn(surveys, COORDINATOR, suite.samplePassword());
            browser.go(surveys, "/desk/" + edition.code());
            look(browser, "desk-returned");
            browser.find("a[href*='?response=']").click();
            look(browser, "desk-amend");
            assertThat(browser.text())
                    .contains("An analyst has returned this response: Implausible")
                    .contains("Please ask the north office");
            browser.find("[name='q.cloud_seen'][value=NO]").click();
            browser.leaveBy("[data-step=next]");
            browser.await("#review");
            look(browser, "desk-amend-review");
            assertThat(browser.find("#reason").getAttribute("value")).isEqualTo("REQUESTED");
            browser.leaveBy("[data-send]");
            look(browser, "desk-amend-receipt");
            browser.find("a[href*='/desk/']").click();
            look(browser, "desk-amended");
            assertThat(browser.text()).contains("On request", "Please ask the north office", "No");
        }
    }

    @Test
    void declinesResumesAndReadsWhyNothingCanBeChangedAnyMore() {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.signIn(surveys, COORDINATOR, suite.samplePassword());
            browser.go(surveys, "/desk/" + edition.code());
            browser.find("details.declining summary").click();
            browser.find("input[value='NOT_LAWFUL']").click();
            browser.find("form[action$='/declined'] button").click();
            browser.await(".notice.good");
            look(browser, "desk-declined");
            assertThat(browser.text()).contains("Your agency has declined");

            browser.find("form[action$='/resumed'] button").click();
            browser.await("form[action$='/filed']");
            assertThat(browser.text()).contains("Your agency takes part");

            edition.move("CLOSED");
            browser.go(surveys, "/desk/" + edition.code());
            look(browser, "desk-closed");
            assertThat(browser.text())
                    .contains("The edition is closed")
                    .contains("Open the edition again and give the reason");
        }
    }

    @Test
    void fitsAPhoneAndSpeaksSwedish() throws IOException {
        edition.submit(AGENCY, "YES").expect(201);
        try (var browser = Browser.open("sv", 800, 900)) {
            browser.signIn(surveys, COORDINATOR, suite.samplePassword());
            browser.showOnPhone(390, 844);
            for (var page : new String[] {"", "/quality", "/responses", "/files", "/receipts"}) {
                browser.go(surveys, "/desk/" + edition.code() + page);
                fits(browser, "desk-phone" + page.replace('/', '-'));
            }
            browser.go(surveys, "/desk/" + edition.code() + "/responses");
            browser.find("tbody th a").click();
            fits(browser, "desk-phone-response");
            browser.find("a[href$='/withdrawal']").click();
            fits(browser, "desk-phone-withdrawal");
            browser.go(surveys, "/desk/" + edition.code() + "/files");
            send(browser, DAMAGED, true);
            browser.await("table.cells");
            fits(browser, "desk-phone-faults");
            assertThat(browser.text()).contains("Ett kalkylprogram", "Gör så här");
            browser.go(surveys, "/desk");
            fits(browser, "desk-phone-home");
            assertThat(browser.text()).contains("Myndighetens bord", "1 av 3 svar");
        }
    }

    private void send(Browser browser, String content, boolean check) throws IOException {
        var file = Files.writeString(files.resolve("answers.csv"), content);
        browser.find("#file").sendKeys(file.toString());
        browser.find("input[name='dry'][value='%s']".formatted(check)).click();
        browser.find("form[enctype] button").click();
    }

    private static void open(Browser browser, String tab) {
        browser.all(".switch a").stream()
                .filter(link -> link.getText().equals(tab))
                .findFirst()
                .orElseThrow()
                .click();
    }

    /** What the browser gets for a link, with its session and nothing else. */
    private static long status(Browser browser, String link) {
        return browser.number(
                """
                (() => {
                  const request = new XMLHttpRequest();
                  request.open('GET', document.querySelector("%s").href, false);
                  request.send();
                  return request.status;
                })()
                """
                        .formatted(link)
                        .strip());
    }

    private static void look(Browser browser, String name) {
        browser.screenshot(name);
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.complaints()).as(name).isEmpty();
    }

    private static void fits(Browser browser, String name) {
        look(browser, name);
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("sv");
        assertThat(browser.number("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(390);
    }
}
