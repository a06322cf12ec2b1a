package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Two analysts turn answers in words into published codes, at the keyboard. */
@ExtendWith(WithSuite.class)
class CodingPagesTest {
    private static final String OTHER_ANALYST = "second-analyst";
    private static final String CODEBOOK =
            """
            TECHNOLOGY | Technology | Teknik
              CHAT | Chat apps | Chattappar | Named apps too | Även namngivna appar
              CLOUD | Cloud storage | Molnlagring
            LAW | Law | Lag
            NONE | Nothing of this | Inget av detta
            """;
    private static final String CHATS = "They use encrypted chat apps";
    private static final String LAW = "The law is too old for this";
    private static final String BOTH = "More cloud storage and more chat apps";

    private final RunningSuite suite;
    private final URI surveys;

    CodingPagesTest(RunningSuite suite) {
        this.suite = suite;
        this.surveys = suite.surveysAddress();
    }

    @Test
    void becomesFiguresByTheHandsOfTwo() {
        var edition = SmallEdition.open(suite);
        for (var text : List.of(CHATS, LAW, BOTH)) {
            suite.surveys(edition.responses())
                    .as(suite.coordinator("SE-01"))
                    .post(Map.of("answers", Map.of("cloud_seen", "YES", "note", text)))
                    .expect(201);
        }
        suite.ensureUser(OTHER_ANALYST, Set.of("analyst"));
        var desk = "/coding/%s/note/1".formatted(edition.code());

        try (var anna = Browser.open("en", 1280, 1000);
                var phone = Browser.open("sv", 1280, 1000);
                var bo = Browser.open("en", 1280, 1000)) {
            anna.signIn(surveys, "analyst", suite.samplePassword());
            writeCodebook(anna, edition.code());
            phone.signIn(surveys, OTHER_ANALYST, suite.samplePassword());
            phone.showOnPhone(390, 844);
            phone.go(surveys, desk);
            phone.screenshot("coding-phone-sv-desk");
            assertThat(phone.text()).contains("Svar att koda", "Molnlagring");
            staysInOrder(phone);

            // One key for each code; the notes lead from one answer to the next.
            code(anna, desk, Map.of(CHATS, "2", LAW, "4", BOTH, "23"));
            // Until the other coder is done too.
            assertThat(anna.find(".notice.good a").getText()).isEqualTo("Change it");
            anna.screenshot("coding-done");

            bo.signIn(surveys, OTHER_ANALYST, suite.samplePassword());
            bo.go(surveys, desk);
            assertThat(bo.all("#codes input:checked")).isEmpty();
            code(bo, desk, Map.of(CHATS, "2", LAW, "4", BOTH, "/cloud" + Keys.ENTER));

            bo.go(surveys, desk + "/agreement");
            bo.screenshot("coding-agreement");
            assertThat(bo.text()).contains("compared here: 3.").contains("Cloud storage");
            assertThat(bo.all("svg.dots circle.alpha")).isNotEmpty();
            staysInOrder(bo);

            bo.go(surveys, desk + "/disagreements");
            bo.screenshot("coding-disagreements");
            assertThat(bo.text()).contains(BOTH, "Coder A", "Coder B").doesNotContain(CHATS);
            staysInOrder(bo);
            bo.find(".dispute a").click();
            bo.await("#codes");
            bo.screenshot("coding-decision");
            staysInOrder(bo);
            bo.find("#code-CLOUD").sendKeys(Keys.SPACE);
            bo.find("#code-CHAT").sendKeys(Keys.SPACE);
            bo.press(Keys.ENTER);
            bo.awaitText("Decided: Chat apps, Cloud storage.");

            edition.move("CLOSED");
            bo.go(surveys, desk + "/result");
            bo.screenshot("coding-result");
            staysInOrder(bo);
            bo.find("form[action$='/result'] button").click();
            bo.awaitText("counted otherwise than before: 3.");

            quote(anna, bo, edition.code());
            fitsAPhone(anna, edition.code(), "en");
        }
        try (var browser = Browser.open("sv", 1280, 1000)) {
            browser.signIn(surveys, "analyst", suite.samplePassword());
            browser.go(surveys, desk + "/agreement");
            assertThat(browser.text()).contains("Hur väl stämmer kodarna överens?", "Chattappar");
            fitsAPhone(browser, edition.code(), "sv");
        }
    }

    private void writeCodebook(Browser browser, String programme) {
        browser.go(surveys, "/coding");
        browser.screenshot("coding-overview");
        assertThat(browser.text()).contains("There is no codebook for this question yet.");
        staysInOrder(browser);
        browser.go(surveys, "/coding/codebooks/%s/note/1/edit".formatted(programme));
        browser.find("#text").sendKeys("lower | a");
        browser.find("main form button").click();
        browser.await("#wrong");
        assertThat(browser.find("#wrong").getText()).contains("Line 1");
        browser.screenshot("coding-codebook-faulty");
        staysInOrder(browser, "422");
        browser.find("#text").clear();
        browser.find("#text").sendKeys(CODEBOOK);
        browser.find("main form button").click();
        browser.awaitText("Version 1 is saved.");
        browser.screenshot("coding-codebook");
        staysInOrder(browser);
    }

    /** Each answer by the keys given for it, in whichever order they come. */
    private void code(Browser browser, String desk, Map<String, String> keys) {
        browser.go(surveys, desk);
        for (int done = 0; done < keys.size(); done++) {
            browser.awaitText("Coded by you: %d of 3".formatted(done));
            browser.await("#answer:focus");
            var text = browser.find("#words").getText();
            if (done == 0) {
                browser.screenshot("coding-desk");
                staysInOrder(browser);
                browser.press(Keys.ENTER);
                browser.awaitText("Choose at least one code.");
                staysInOrder(browser, "422");
            }
            browser.press(keys.getOrDefault(text, "?"));
            browser.press(Keys.ENTER);
        }
        browser.awaitText("Nothing is left for you");
        staysInOrder(browser);
    }

    private void quote(Browser anna, Browser bo, String edition) {
        var quotations = "/coding/%s/note/quotations".formatted(edition);
        anna.go(surveys, quotations);
        anna.find("form[action*='/quotations/'] button").click();
        anna.awaitText("Another person has to agree.");
        bo.go(surveys, quotations);
        bo.find("#marked ~ .quotes button").click();
        bo.await("#quotable ~ .quotes li");
        bo.screenshot("coding-quotations");
        staysInOrder(bo);
    }

    private void fitsAPhone(Browser browser, String edition, String language) {
        browser.showOnPhone(390, 844);
        var desk = "/coding/%s/note/1".formatted(edition);
        for (var page :
                List.of(
                        "/coding",
                        "/coding/codebooks/%s/note".formatted(edition),
                        "/coding/codebooks/%s/note/2/edit".formatted(edition),
                        "/coding/codebooks/%s/note/drift".formatted(edition),
                        "/coding/%s/note/quotations".formatted(edition),
                        desk,
                        desk + "/agreement",
                        desk + "/disagreements",
                        desk + "/result")) {
            browser.go(surveys, page);
            assertThat(browser.find("html").getAttribute("lang")).isEqualTo(language);
            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as("width of " + page)
                    .isLessThanOrEqualTo(390);
            browser.screenshot(
                    "coding-phone-%s%s"
                            .formatted(language, page.replace(edition, "").replace('/', '-')));
            staysInOrder(browser);
        }
    }

    private static void staysInOrder(Browser browser) {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.barriers()).as(browser.address()).isEmpty();
    }

    /** Chromium notes in its console when an answer has such a status. */
    private static void staysInOrder(Browser browser, String status) {
        assertThat(browser.complaints())
                .allSatisfy(complaint -> assertThat(complaint).contains("status of " + status));
        assertThat(browser.barriers()).as(browser.address()).isEmpty();
    }
}
