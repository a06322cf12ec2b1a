package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The published trends as a reader sees them. */
@ExtendWith(WithSuite.class)
class DashboardTest {

    private static final String TRENDS = "/measures/increasing_trends";

    private final RunningSuite suite;
    private final URI trends;

    DashboardTest(RunningSuite suite) {
        this.suite = suite;
        this.trends = suite.trendsAddress();
    }

    @Test
    void showsThisYearsShareBesideLastYears() {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.go(trends, "/");
            browser.screenshot("overview");

            assertThat(browser.text()).contains("46 % (34 % in 2016)");
            assertThat(browser.text()).contains("Synthetic");
            staysQuietAtHome(browser);
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    void drawsAMeasureAndTellsItInATableBesideIt() {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.go(trends, TRENDS);
            browser.await("figure .chart svg path");
            browser.screenshot("measure");

            assertThat(browser.text()).contains("46 % (34 % in 2016)");
            assertThat(browser.find("figure .chart").getAttribute("role")).isEqualTo("img");
            assertThat(browser.find("table").getText().replace('\u00a0', ' '))
                    .contains("2016", "34.1 %", "126", "370")
                    .contains("2017", "46.0 %", "200", "435");
            assertThat(browser.text()).contains("NetClean Report 2016", "NetClean Report 2017");
            staysQuietAtHome(browser);
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    void leadsToTheSameDataAsCsvAndJson() {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.go(trends, TRENDS);
            for (var link : browser.all(".formats a")) {
                var address = URI.create(String.valueOf(link.getAttribute("href")));
                var reply = Request.to(address, "").get();
                assertThat(reply.status()).as("%s", address).isEqualTo(200);
                assertThat(reply.body()).contains("SOCIAL_MEDIA_APPS").contains("435");
            }
            assertThat(browser.all(".formats a")).hasSize(2);
        }
    }

    @Test
    void marksWhatIsNotPublished() {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.go(trends, "/measures/workload");
            browser.screenshot("hidden");

            assertThat(browser.text()).contains("75 %").doesNotContain("1.1 %");
            assertThat(browser.all("td.off")).isNotEmpty();
            staysQuietAtHome(browser);
        }
    }

    @Test
    void fitsAPhone() {
        try (var browser = Browser.open("en", 800, 900)) {
            browser.showOnPhone(390, 844);
            for (var page : new String[] {"/", TRENDS}) {
                browser.go(trends, page);
                assertThat(browser.number("window.innerWidth")).isEqualTo(390);
                assertThat(browser.number("document.documentElement.scrollWidth"))
                        .as("width of " + page)
                        .isLessThanOrEqualTo(390);
                assertThat(browser.barriers()).isEmpty();
                staysQuietAtHome(browser);
            }
            browser.await("figure .chart svg path");
            browser.screenshot("measure-phone");
        }
    }

    @Test
    void speaksSwedish() {
        try (var browser = Browser.open("sv", 1280, 1000)) {
            browser.go(trends, TRENDS);
            browser.screenshot("measure-swedish");

            assertThat(browser.find("html").getAttribute("lang")).isEqualTo("sv");
            assertThat(browser.text())
                    .contains("Vilka nya eller ökande trender")
                    .contains("Sociala medier, chattrum och appar")
                    .contains("46 %")
                    .contains("34 %");
            staysQuietAtHome(browser);
        }
    }

    @Test
    void letsADashboardReaderSignIn() {
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.signIn(trends, "dashboard", suite.samplePassword());
            browser.screenshot("signed-in");

            assertThat(browser.address()).startsWith(trends.toString());
            assertThat(browser.find(".who").getText()).contains("dashboard");
        }
    }

    private void staysQuietAtHome(Browser browser) {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allSatisfy(
                        request ->
                                assertThat(request.getAuthority())
                                        .isEqualTo(trends.getAuthority()));
    }
}
