package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A year of an analyst at the desk, by clicking. */
@ExtendWith(WithSuite.class)
class AnalysisPagesTest {

    private static final String ONE = "US-01";
    private static final String OTHER = "GB-01";

    private final RunningSuite suite;
    private final URI surveys;

    AnalysisPagesTest(RunningSuite suite) {
        this.suite = suite;
        this.surveys = suite.surveysAddress();
    }

    @Test
    void runsAnEditionFromItsCopyToItsEnd() {
        var before = SmallEdition.open(suite);
        reword(before);
        var copy = before.code() + "-2032";
        var page = "/analysis/editions/" + copy;
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.signIn(surveys, "analyst", suite.samplePassword());
            browser.go(surveys, "/analysis");
            assertThat(browser.text()).contains("What to do next", "Officer survey 2021");
            looksRight(browser, "analysis-desk");

            copies(browser, before, copy);
            opens(browser, page);
            invites(browser, page);
            extendsDeadlines(browser, page);
            reviews(browser, copy, page);
            closes(browser, page);
            bridges(browser, before);
        }
    }

    private void copies(Browser browser, SmallEdition before, String copy) {
        browser.go(surveys, "/analysis/editions/" + before.code());
        browser.find("#copyCode").sendKeys(copy);
        browser.find("form[action$='/copies'] button").click();
        browser.await(".notice.good");
        assertThat(browser.address()).contains("/analysis/editions/" + copy);
        assertThat(browser.text()).contains("The draft of the new edition is made", "1 broken");
    }

    private void opens(Browser browser, String page) {
        looksRight(browser, "analysis-draft");
        browser.find("form[action$='/state'] button").click();
        browser.await(".notice.bad");
        assertThat(browser.text()).contains("Confirm that you have seen");
        assertThat(browser.barriers()).isEmpty();
        // What a page refuses, Chromium notes by its status.
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));

        browser.find("#seen").click();
        browser.find("form[action$='/state'] button").click();
        browser.await(".notice.good");
        assertThat(browser.address()).contains(page);
        assertThat(browser.find("[aria-current='step']").getText()).isEqualTo("Open");
    }

    private void invites(Browser browser, String page) {
        browser.go(surveys, page + "/participation");
        browser.find("#agencies").sendKeys(ONE + " " + OTHER);
        browser.find("#target").sendKeys("2");
        browser.number("(document.querySelector('#deadline').value = '2020-05-31T23:59', 1)");
        browser.find("#zone").sendKeys("Europe/Stockholm");
        browser.find("form[action$='/participation'] button").click();
        browser.await(".notice.good");
        assertThat(browser.text()).contains("0 of 2", "The deadline has passed");
        looksRight(browser, "analysis-participation");
    }

    private void extendsDeadlines(Browser browser, String page) {
        for (var agency : List.of(ONE, OTHER)) {
            browser.go(surveys, page + "/participation/" + agency);
            browser.number("(document.querySelector('#deadline').value = '2099-05-31T23:59', 1)");
            browser.find("#reason").sendKeys("The letter came late");
            browser.find("form[action$='/%s'] button".formatted(agency)).click();
            browser.await(".notice.good");
            assertThat(browser.text()).contains("Deadline moved", "The letter came late");
        }
        looksRight(browser, "analysis-agency");
    }

    private void reviews(Browser browser, String copy, String page) {
        var responses = "editions/%s/responses".formatted(copy);
        for (var agency : List.of(ONE, OTHER)) {
            suite.surveys(responses)
                    .as(suite.coordinator(agency))
                    .post(SmallEdition.body("YES"))
                    .expect(201);
        }
        browser.go(surveys, page + "/review");
        looksRight(browser, "analysis-reviews");
        browser.find(".part a.button").click();
        browser.await("#reason");
        assertThat(browser.text()).contains("Answers", "Yes");
        looksRight(browser, "analysis-review");
        browser.find("#reason option[value='INCOMPLETE']").click();
        browser.find("#comment").sendKeys("Please look at your notes again");
        browser.find("button[value='RETURNED']").click();
        browser.await(".notice.good");
        assertThat(browser.text()).contains("Returned to the agency. This is the next one.");
        browser.find("button[value='ACCEPTED']").click();
        browser.await(".notice.good");
        assertThat(browser.text()).contains("No response waits to be reviewed");
    }

    private void closes(Browser browser, String page) {
        browser.go(surveys, page);
        browser.find("#reason-CLOSED").sendKeys("All have answered");
        browser.find("form[action$='/state'] button").click();
        browser.await(".notice.good");
        assertThat(browser.find("[aria-current='step']").getText()).isEqualTo("Closed");
        assertThat(browser.text())
                .contains("The edition is closed: its responses are being reviewed and counted.")
                .contains("Open the edition again and give the reason.")
                .contains("All have answered");
        looksRight(browser, "analysis-closed");
        var programme = "/analysis/programmes/" + page.replaceAll(".*/(.*)-2032", "$1");
        for (var path :
                List.of(
                        page + "/progress",
                        page + "/comparison",
                        programme,
                        programme + "/questionnaires/2",
                        programme + "/comparability?from=1&to=2")) {
            browser.go(surveys, path);
            looksRight(browser, "analysis" + path.replaceAll("[^a-z]+", "-"));
        }
    }

    private void bridges(Browser browser, SmallEdition before) {
        var page = "/analysis/programmes/%s/comparability?from=1&to=2".formatted(before.code());
        var removed = "#bridge-%s-NO".formatted(before.measure());
        browser.go(surveys, page);
        browser.find(".measure summary").click();
        looksRight(browser, "analysis-bridges");
        browser.find(removed).sendKeys("SELDOM");
        browser.find(".measure form button").click();
        browser.await(".notice.bad");
        assertThat(browser.find(removed + "-wrong").getText())
                .isEqualTo("Name an option of the later version");
        browser.screenshot("analysis-bridge-wrong");
        assertThat(browser.barriers()).isEmpty();
        // What a page refuses, Chromium notes by its status.
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));

        browser.find(removed).clear();
        browser.find(removed).sendKeys("NEVER");
        browser.find(".measure option[value='BRIDGED']").click();
        browser.find("#noteEn").sendKeys("Both were asked of the same people");
        browser.find("#noteSv").sendKeys("Båda frågades av samma personer");
        browser.find(".measure form button").click();
        browser.await(".notice.good");
        assertThat(browser.text()).contains("NO → NEVER", "Both were asked of the same people");
        looksRight(browser, "analysis-bridged");
    }

    @Test
    void fitsAPhoneInSwedish() {
        var edition = SmallEdition.open(suite);
        edition.submit(ONE, "YES").expect(201);
        var page = "/analysis/editions/" + edition.code();
        try (var browser = Browser.open("sv", 800, 900)) {
            browser.showOnPhone(390, 844);
            browser.signIn(surveys, "analyst", suite.samplePassword());
            for (var path :
                    List.of(
                            "/analysis",
                            page,
                            page + "/participation",
                            page + "/progress",
                            page + "/comparison",
                            page + "/review")) {
                browser.go(surveys, path);
                assertThat(browser.find("html").getAttribute("lang")).isEqualTo("sv");
                assertThat(browser.number("document.documentElement.scrollWidth"))
                        .as("width of " + path)
                        .isLessThanOrEqualTo(390);
                looksRight(browser, "analysis-phone" + path.replace(page, "").replace('/', '-'));
            }
            browser.go(surveys, page + "/review");
            browser.find(".part a.button").click();
            browser.await("#reason");
            assertThat(browser.text()).contains("Skicka tillbaka till myndigheten");
            looksRight(browser, "analysis-phone-response");
        }
    }

    /** Next year's question is worded anew, so its answers cannot be compared. */
    private void reword(SmallEdition edition) {
        var question =
                Map.of(
                        "code",
                        "cloud_seen",
                        "measure",
                        edition.measure(),
                        "type",
                        "SINGLE_CHOICE",
                        "text",
                        Map.of(
                                "en",
                                "Which storage did you meet?",
                                "sv",
                                "Vilken lagring mötte du?"),
                        "options",
                        List.of(
                                Map.of("code", "YES", "label", Map.of("en", "Yes", "sv", "Ja")),
                                Map.of(
                                        "code",
                                        "NEVER",
                                        "label",
                                        Map.of("en", "Never", "sv", "Aldrig"))),
                        "required",
                        true);
        var note =
                Map.of(
                        "code",
                        "note",
                        "type",
                        "OPEN_TEXT",
                        "text",
                        Map.of("en", "Anything else?", "sv", "Anything else?"),
                        "maxLength",
                        200);
        suite.surveys("programmes/%s/questionnaires/2".formatted(edition.code()))
                .as(suite.analyst())
                .put(Map.of("questions", List.of(question, note)))
                .expect(201);
    }

    private static void looksRight(Browser browser, String name) {
        browser.screenshot(name);
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
