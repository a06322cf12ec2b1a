package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The release desk and the address of a figure, as those see them who make and quote releases. */
@ExtendWith(WithSuite.class)
class ReleaseDeskTest {

    private final RunningSuite suite;
    private final URI trends;

    ReleaseDeskTest(RunningSuite suite) {
        this.suite = suite;
        this.trends = suite.trendsAddress();
    }

    @Test
    void isThereForAnalystsOnAnyScreenWithoutScripts() {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.signIn(trends, "analyst", suite.samplePassword());
            browser.disableScripts();
            browser.leaveBy("a[href='/desk']");
            browser.screenshot("release-desk");
            assertThat(browser.text()).contains("Release desk", "R-0001");

            browser.leaveBy("a[href^='/desk/releases/']");
            browser.screenshot("release-review");
            assertThat(browser.text()).contains("What it shows", "What has been done");

            browser.go(trends, "/desk/plans/new");
            browser.screenshot("release-plan");
            assertThat(browser.all("input[name=edition]")).isNotEmpty();
            assertThat(browser.all("input[name=measure]")).isNotEmpty();
        }
    }

    @Test
    void hasNoBarriersAndFitsAPhone() {
        try (var browser = Browser.open("en", 800, 900)) {
            browser.signIn(trends, "publisher", suite.samplePassword());
            browser.showOnPhone(390, 844);
            for (var page : new String[] {"/desk", "/desk/releases/R-0001"}) {
                browser.go(trends, page);
                assertThat(browser.number("document.documentElement.scrollWidth"))
                        .as("width of " + page)
                        .isLessThanOrEqualTo(390);
                assertThat(browser.barriers()).as(page).isEmpty();
                assertThat(browser.complaints()).isEmpty();
            }
        }
    }

    @Test
    void leadsFromAMeasureToTheAddressOfAFigure() {
        try (var browser = Browser.open("sv", 1280, 1000)) {
            browser.go(trends, "/measures/increasing_trends");
            browser.leaveBy("a.figure");
            browser.screenshot("figure-swedish");

            assertThat(browser.address()).contains("/f/R-");
            assertThat(browser.text()).contains("Bas", "Utgåvans SHA-256");
            assertThat(browser.barriers()).isEmpty();
        }
    }
}
