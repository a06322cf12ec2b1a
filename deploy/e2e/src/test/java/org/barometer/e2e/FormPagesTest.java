package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The officer survey as a respondent answers it. */
@ExtendWith(WithSuite.class)
class FormPagesTest {

    private static final String OFFICERS = "OFFICERS-2021";

    private final RunningSuite suite;
    private final URI surveys;

    FormPagesTest(RunningSuite suite) {
        this.suite = suite;
        this.surveys = suite.surveysAddress();
    }

    @Test
    void takesAnswersAndGivesAReceipt() {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.signIn(surveys, "respondent", suite.samplePassword());
            browser.go(surveys, "/form");
            looksRight(browser, "form-list");
            browser.find("a[href='/form/" + OFFICERS + "']").click();
            looksRight(browser, "form-start");
            browser.find("#begin a").click();

            fillUnit(browser);
            looksRight(browser, "form-unit");
            next(browser);
            browser.find("[name='q.workload'][value=MORE_DEMANDING]").click();
            assertThat(browser.find("#q-cases_with_victim").isDisplayed()).isFalse();
            browser.find("[name='q.cases']").sendKeys("12");
            assertThat(browser.find("#q-cases_with_victim").isDisplayed()).isTrue();
            browser.find("[name='q.cases_with_victim']").sendKeys("20");
            assertThat(browser.find("#q-cases_with_victim .live").getText())
                    .contains("There cannot be more cases with an identified victim");
            next(browser);

            assertThat(browser.find("#faults").getText())
                    .contains("There cannot be more cases with an identified victim");
            browser.screenshot("form-faults");
            assertThat(browser.barriers()).isEmpty();
            // Chromium reports the status of the page as a fault of the page.
            assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
            browser.find("[name='q.cases_with_victim']").clear();
            browser.find("[name='q.cases_with_victim']").sendKeys("3");
            next(browser);

            fillTechnology(browser);
            looksRight(browser, "form-technology");
            next(browser);
            browser.find("[name='q.ai_tools_used'][value=YES]").click();
            browser.find("[name='q.ai_tools'][value=SORTING]").click();
            looksRight(browser, "form-tools");
            next(browser);
            browser.find("textarea").sendKeys("More time for each case");
            looksRight(browser, "form-words");
            next(browser);

            assertThat(browser.text())
                    .contains("Review your answers", "12 cases", "More time for each case");
            looksRight(browser, "form-review");
            browser.find("[data-send]").click();
            browser.await(".receipt");
            assertThat(browser.address()).contains("/receipts/");
            looksRight(browser, "form-receipt");
        }
    }

    @Test
    void needsNoScript() {
        try (var browser = Browser.open("sv", 1280, 1000)) {
            browser.signIn(surveys, "respondent", suite.samplePassword());
            browser.disableScripts();
            browser.go(surveys, "/form/" + OFFICERS);
            browser.find("#begin a").click();
            fillUnit(browser);
            next(browser);
            browser.find("[name='q.workload'][value=MORE_DEMANDING]").click();
            browser.find("[name='q.cases']").sendKeys("12");
            next(browser);
            assertThat(browser.text()).contains("Dina svar leder till fler frågor");
            browser.find("[name='q.cases_with_victim']").sendKeys("3");
            next(browser);
            fillTechnology(browser);
            next(browser);
            browser.find("[name='q.ai_tools_used'][value=DONT_KNOW]").click();
            next(browser);
            browser.find("textarea").sendKeys("Ring 070-174 06 05");
            next(browser);
            browser.screenshot("form-identifying-swedish");
            assertThat(browser.find("mark").getText()).contains("070-174 06 05");
            browser.find("textarea").clear();
            browser.find("textarea").sendKeys("Mer tid");
            next(browser);
            assertThat(browser.text()).contains("Granska dina svar", "12 ärenden", "Mer tid");
            browser.leaveBy("[data-send]");
            assertThat(browser.text()).contains("Dina svar har tagits emot");
        }
    }

    @Test
    void keepsAnonymousAnswersOnTheDeviceUntilTheyAreSent() {
        var edition = anonymous();
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.signIn(surveys, "respondent", suite.samplePassword());
            browser.go(surveys, "/form/" + edition);
            browser.find("#begin a").click();
            browser.requests();
            fillUnit(browser);
            step(browser);
            browser.find("[name='q.workload'][value=MORE_DEMANDING]").click();
            browser.find("[name='q.cases']").sendKeys("12");
            looksRight(browser, "form-anonymous");
            assertThat(browser.requests()).isEmpty();

            browser.go(surveys, "/form/" + edition);
            looksRight(browser, "form-anonymous-start");
            browser.find("#device a").click();
            assertThat(browser.find("[name='q.cases']").getAttribute("value")).isEqualTo("12");
            assertThat(browser.find("[name='q.cases']").isDisplayed()).isTrue();
            step(browser);
            fillTechnology(browser);
            step(browser);
            browser.find("[name='q.ai_tools_used'][value=DONT_KNOW]").click();
            step(browser);
            step(browser);
            assertThat(browser.find("[data-list]").getText()).contains("12 cases");
            looksRight(browser, "form-anonymous-review");
            browser.find("[data-send]").click();
            browser.await(".receipt");
            looksRight(browser, "form-anonymous-receipt");
            assertThat(browser.number("localStorage.length")).isZero();

            browser.find("a[href*='/answers?response=']").click();
            browser.await("[name=response]");
            browser.find("[data-stop=workload]").click();
            browser.find("[name='q.cases']").clear();
            browser.find("[name='q.cases']").sendKeys("14");
            browser.requests();
            browser.leaveBy("button[name=lang]");
            // Opened again; had the answers been sent, it would not name the response.
            assertThat(browser.requests())
                    .filteredOn(one -> one.getPath().endsWith("/answers"))
                    .isNotEmpty()
                    .allMatch(one -> one.getQuery().contains("response="));
            assertThat(browser.find("html").getAttribute("lang")).isEqualTo("sv");
            assertThat(browser.find("[name='q.cases']").getAttribute("value")).isEqualTo("14");
            looksRight(browser, "form-anonymous-amend");
            browser.find("[data-stop-review]").click();
            assertThat(browser.find("[data-list]").getText()).contains("14 ärenden");
            looksRight(browser, "form-anonymous-amend-review");
            browser.find("[data-send]").click();
            browser.await(".receipt");
            assertThat(browser.text()).contains("Version\n2");
            assertThat(browser.number("localStorage.length")).isZero();
        }
    }

    @Test
    void keepsAnonymousAnswersInThePageWhereThereIsNoScript() {
        var edition = anonymous();
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.signIn(surveys, "respondent", suite.samplePassword());
            browser.disableScripts();
            browser.go(surveys, "/form/" + edition);
            browser.find("#begin a").click();
            fillUnit(browser);
            next(browser);
            browser.find("[name='q.workload'][value=MORE_DEMANDING]").click();
            browser.find("[name='q.cases']").sendKeys("a dozen");
            browser.leaveBy("button[name=lang]");
            assertThat(browser.find("html").getAttribute("lang")).isEqualTo("sv");
            assertThat(browser.find("[name='q.cases']").getAttribute("value")).isEqualTo("a dozen");
            browser.screenshot("form-anonymous-no-script");
        }
    }

    @Test
    void fitsAPhoneInSwedish() {
        try (var browser = Browser.open("sv", 800, 900)) {
            browser.signIn(surveys, "respondent", suite.samplePassword());
            browser.showOnPhone(390, 844);
            browser.go(surveys, "/form");
            fits(browser, "form-list-phone");
            browser.go(surveys, "/form/" + OFFICERS);
            fits(browser, "form-start-phone");
            browser.find("#begin a").click();
            fits(browser, "form-unit-phone");
            fillUnit(browser);
            for (var stop : List.of("workload", "technology", "tools", "words")) {
                browser.leaveBy("[data-stop=" + stop + "]");
                browser.await("[data-stop=" + stop + "][aria-current]");
                fits(browser, "form-" + stop + "-phone");
            }
            browser.find("[data-stop-review]").click();
            browser.await("#review");
            fits(browser, "form-review-phone");
        }
    }

    private static void fillUnit(Browser browser) {
        browser.find("[name='q.respondent_area'][value=EUROPE_EXCEPT_SE_GB]").click();
        browser.find("[name='q.training_country']").sendKeys("N");
    }

    private static void fillTechnology(Browser browser) {
        browser.find("[name='q.increasing_trends'][value=SOCIAL_MEDIA_APPS]").click();
        browser.find("[name='q.obstacle.ENCRYPTION'][value=MUCH]").click();
        browser.find("[name='q.challenge.rank1'] option[value=CLOUD_STORAGE]").click();
        browser.find("[name='q.apps']").sendKeys("Signal");
    }

    private static void next(Browser browser) {
        browser.leaveBy("[data-step=next]");
    }

    /** The same where nothing is sent. */
    private static void step(Browser browser) {
        browser.find("[data-step=next]").click();
    }

    private static void looksRight(Browser browser, String name) {
        browser.screenshot(name);
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.complaints()).as(name).isEmpty();
    }

    private static void fits(Browser browser, String name) {
        looksRight(browser, name);
        assertThat(browser.number("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(390);
    }

    /** The officer survey in an edition of which nothing is kept before it is sent. */
    private String anonymous() {
        var officers = suite.surveys("editions/" + OFFICERS).as(suite.analyst()).get().expect(200);
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        var code = "ANON-" + suffix.toUpperCase(Locale.ROOT);
        var title = Map.of("en", "Anonymous officer survey", "sv", "Anonym polisenkät");
        suite.surveys("editions/" + code)
                .as(suite.analyst())
                .put(
                        Map.of(
                                "programme",
                                officers.json().path("programme").asText(),
                                "year",
                                2031,
                                "title",
                                title,
                                "questionnaireVersion",
                                officers.json().at("/questionnaire/version").asInt(),
                                "synthetic",
                                true,
                                "anonymous",
                                true,
                                "source",
                                Map.of("en", "Made by a test", "sv", "Gjort av ett test")))
                .expect(201);
        suite.surveys("editions/" + code + "/state")
                .as(suite.analyst())
                .put(Map.of("state", "OPEN"))
                .expect(200);
        return code;
    }
}
