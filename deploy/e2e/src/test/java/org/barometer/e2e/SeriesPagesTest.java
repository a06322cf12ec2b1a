package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What others publish, as a reader sees it. */
@ExtendWith(WithSuite.class)
class SeriesPagesTest {

    private final URI trends;

    SeriesPagesTest(RunningSuite suite) {
        this.trends = suite.trendsAddress();
    }

    @Test
    void leadsFromTheOverviewToASeriesWithItsBreaks() {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.go(trends, "/");
            browser.leaveBy("nav.tools a[href='/series']");
            browser.await("table");
            browser.screenshot("series");
            assertThat(browser.text()).contains("INHOPE", "785,322 (content URLs exchanged)");
            assertThat(browser.barriers()).isEmpty();

            browser.go(trends, "/series/INHOPE_REPORTS");
            browser.await("figure .chart svg path");
            browser.screenshot("series-breaks");
            assertThat(browser.text())
                    .contains("+33.6 % of 587,852")
                    .contains("not 25 %, which is of the later figure")
                    .contains("at least 1,000,000")
                    .contains("Not the same: what is counted")
                    .contains("Nothing was sampled");
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void keepsTwoWindowsApartAndFitsAPhoneInSwedish() {
        try (var browser = Browser.open("sv", 800, 900)) {
            browser.showOnPhone(390, 844);
            for (var page : new String[] {"/series", "/series/INHOPE_REMOVED", "/errata"}) {
                browser.go(trends, page);
                assertThat(browser.number("document.documentElement.scrollWidth"))
                        .as("width of " + page)
                        .isLessThanOrEqualTo(390);
                assertThat(browser.barriers()).isEmpty();
            }
            browser.go(trends, "/series/INHOPE_REMOVED");
            browser.await("figure .chart svg path");
            browser.screenshot("series-phone");
            assertThat(browser.text())
                    .contains("inom 3 dagar", "inom 6 dagar", "+24 procentenheter");
        }
    }
}
