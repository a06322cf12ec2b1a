package org.barometer.trend.checks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.release.ReleaseDesk;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class CheckPageTest {
    private static final String MEASURE = "checked_" + UUID.randomUUID().toString().substring(0, 8);
    private static final String SECRET = "secret_" + UUID.randomUUID().toString().substring(0, 8);

    private static String release = "";
    private static String first = "";
    private static String second = "";
    private static String third = "";
    private static String hidden = "";

    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @BeforeEach
    void publish() {
        if (!release.isEmpty()) {
            return;
        }
        var early = asked(anEdition().year(2016), MEASURE, 370, 126);
        var late = asked(anEdition().year(2017).after(early), MEASURE, 435, 200);
        var other = asked(anEdition().year(2018), MEASURE, 435, 300);
        var closed = asked(anEdition().year(2018), SECRET, 435, 200);
        release = ReleaseDesk.published(true, early, late, other);
        ReleaseDesk.published(false, closed);
        first = early.code();
        second = late.code();
        third = other.code();
        hidden = closed.code();
    }

    @Test
    void asksForNothingAtFirst() {
        var page = page(Map.of()).statusCode(200).extract().asString();

        assertThat(words(page)).contains("Check a printed figure").contains("A change");
        assertThat(page)
                .doesNotContain("role=\"status\"")
                .doesNotContain("name=\"says\"")
                .contains("<option value=\"" + MEASURE + "\"");
    }

    @Test
    void offersWhatTheMeasureHas() {
        var page = page(Map.of("measure", MEASURE)).statusCode(200).extract().asString();

        assertThat(page)
                .contains("<option value=\"" + MEASURE + "\" selected")
                .contains("value=\"" + second + "\"")
                .contains("name=\"says\"");
        assertThat(words(page)).contains("Officer survey 2017").contains("apps").contains("World");
    }

    @Test
    void namesTheWrongBaseOfAChange() {
        var change =
                Map.of(
                        "check", "change",
                        "earlier", "587,852",
                        "later", "785 322",
                        "stated", "25 %");

        assertThat(answer(change))
                .contains(
                        "From 587,852 to 785,322 is +33.6 %, not 25 %, which is of the later figure.");
        assertThat(answer(with(change, Map.of("lang", "sv", "earlier", "587 852"))))
                .contains(
                        "Från 587 852 till 785 322 är +33,6 %, inte 25 %, som är räknat på den"
                                + " senare siffran.");
    }

    @Test
    void keepsWhatWasTypedInTheOtherLanguage() {
        var page =
                page(Map.of("check", "change", "earlier", "587,852", "later", "1", "stated", "2"))
                        .extract()
                        .asString();

        assertThat(page)
                .contains("value=\"587852\"")
                .contains("earlier=587852&amp;lang=sv&amp;later=1&amp;stated=2");
    }

    @Test
    void comparesAPercentageWithTheReleasedFigure() {
        var percentage =
                Map.of(
                        "check", "percentage",
                        "percentage", "46",
                        "base", "435",
                        "measure", MEASURE,
                        "edition", second,
                        "option", "APPS",
                        "place", "WORLD");

        assertThat(answer(percentage))
                .contains("Every count from 198 to 202 of 435 gives 46 %.")
                .contains("This is the released figure: 200 of 435");
        assertThat(answer(with(percentage, Map.of("place", "COUNTRY/SE"))))
                .contains("This figure is not published.");
        assertThat(answer(Map.of("check", "percentage", "percentage", "48.8", "base", "450")))
                .contains("No count of 450 gives 48.8 %");
    }

    @Test
    void saysWhatTheFiguresSupport() {
        var wording =
                Map.of(
                        "check", "wording",
                        "says", "MORE_THAN",
                        "part", "4",
                        "of", "10",
                        "measure", MEASURE,
                        "edition", second,
                        "since", first,
                        "option", "APPS",
                        "place", "WORLD");

        assertThat(answer(wording)).contains("The figure supports “more than 4 in 10”: 46.0 %");
        assertThat(answer(with(wording, Map.of("says", "INCREASED"))))
                .contains("The figures support “increased”: from 34.1 % in 2016 to 46.0 % in 2017");
        assertThat(answer(with(wording, Map.of("says", "INCREASED", "edition", third))))
                .contains("Nothing can be said");
    }

    @Test
    void saysAllThatHasToBeMended() {
        var page =
                page(Map.of("check", "change", "earlier", "0", "later", "many"))
                        .statusCode(422)
                        .extract()
                        .asString();

        assertThat(words(page))
                .contains("It cannot be checked")
                .contains("Earlier figure: a number above 0")
                .contains("Later figure: a number")
                .contains("Stated change in percent: please fill in");
        assertThat(page).contains("href=\"#change-stated\"").contains("id=\"change-stated\"");
        assertThat(
                        words(
                                page(Map.of(
                                                "check",
                                                "wording",
                                                "says",
                                                "INCREASED",
                                                "measure",
                                                MEASURE,
                                                "option",
                                                "APPS",
                                                "edition",
                                                first,
                                                "since",
                                                second))
                                        .statusCode(422)
                                        .extract()
                                        .asString()))
                .contains("an edition before the other one");
    }

    @Test
    void tellsNobodyOfARestrictedRelease() {
        var page =
                page(Map.of(
                                "check", "percentage",
                                "percentage", "46",
                                "base", "435",
                                "measure", SECRET,
                                "edition", hidden,
                                "option", "APPS"))
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(words(page))
                .contains("This figure is not published.")
                .doesNotContain("About " + SECRET)
                .doesNotContain("200 of 435");
        assertThat(page(Map.of()).extract().asString()).doesNotContain(SECRET);
    }

    @Test
    void showsWhatWasTypedAsText() {
        assertThat(
                        page(Map.of("check", "change", "earlier", "\"><script>alert(1)</script>"))
                                .statusCode(422)
                                .extract()
                                .asString())
                .doesNotContain("<script>");
    }

    @Test
    void isLinkedFromTheMeasureAndTheOverview() {
        for (var path : new String[] {"/measures/" + MEASURE, "/"}) {
            var page = given().queryParam("release", release).get(path).asString();

            assertThat(page).contains("href=\"/check?").contains("Check a printed figure");
        }
    }

    private static ValidatableResponse page(Map<String, String> parameters) {
        return given().queryParams(parameters)
                .get("/check")
                .then()
                .contentType(startsWith("text/html"));
    }

    private static String answer(Map<String, String> parameters) {
        return words(page(parameters).statusCode(200).extract().asString());
    }

    /** What a reader reads: without tags, with ordinary spaces. */
    private static String words(String page) {
        return page.replaceAll("<[^>]*>", "")
                .replace('\u00a0', ' ')
                .replace('\u2212', '-')
                .replaceAll("\\s+", " ");
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }

    private SampleEdition asked(SampleEdition edition, String measure, int base, int count) {
        return edition.ticked(measure, "APPS", "SE", 41, base, count).into(catalogue, cube);
    }
}
