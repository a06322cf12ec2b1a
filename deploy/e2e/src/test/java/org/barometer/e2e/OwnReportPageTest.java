package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator who looks at the own agency beside the published total, in a browser. */
@ExtendWith(WithSuite.class)
class OwnReportPageTest {
    private static final String COORDINATOR = "coordinator-us-01";

    private final RunningSuite suite;
    private final URI trends;

    OwnReportPageTest(RunningSuite suite) {
        this.suite = suite;
        this.trends = suite.trendsAddress();
    }

    @Test
    void leadsFromTheDashboardToTheOwnAnswersBesideTheTotal() {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.signIn(trends, COORDINATOR, suite.samplePassword());
            browser.go(trends, "/");
            browser.leaveBy("nav.tools a[href='/own']");
            browser.await("section.own table");
            browser.screenshot("own-report");

            assertThat(browser.text())
                    .contains("Your agency beside the total")
                    .contains("respondents of US-01")
                    .contains("of your respondents answered.")
                    .contains("A cross marks what is not shown.");
            assertThat(browser.all("section.own .bars path.own")).isNotEmpty();
            assertThat(browser.all("section.own td .cross")).isNotEmpty();
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void fitsAPhoneInSwedish() {
        try (var browser = Browser.open("sv", 800, 900)) {
            browser.signIn(trends, COORDINATOR, suite.samplePassword());
            browser.showOnPhone(390, 844);
            browser.go(trends, "/own");
            browser.await("section.own table");
            browser.screenshot("own-report-phone");

            assertThat(browser.text()).contains("Din myndighet bredvid totalen");
            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    void isNotForAnalysts() {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.signIn(trends, "analyst", suite.samplePassword());
            browser.go(trends, "/own");

            assertThat(browser.text()).contains("Not for your role");
            assertThat(browser.all("nav.tools a[href='/own']")).isEmpty();
            assertThat(browser.barriers()).isEmpty();
        }
    }
}
