package org.barometer.trend.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.ReleaseDesk;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class CaseTest {
    private static final String CASES = "/api/v1/cases/CASES";

    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @Test
    void tellsHowManyCasesThereWereInEachEdition() {
        var first = cases(2020, 180);
        var second = cases(2021, 200);
        var release = ReleaseDesk.published(true, first, second);

        cases(release, Map.of())
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .body("programme", equalTo("CASES"))
                .body("by", equalTo("WORLD"))
                .body("release", equalTo(release))
                .body("editions.edition", equalTo(List.of(first.code(), second.code())))
                .body("cases.year", equalTo(List.of(2020, 2021)))
                .body("cases.cases", equalTo(List.of(180 + 80, 200 + 80)))
                .body("cases[1].agencies", equalTo(18))
                .body("cases[1].perAgency", equalTo((float) (280 / 18.0)))
                .body("cases[1].method", equalTo("AGENCIES"))
                .body("cases[1].flags", equalTo(List.of()));
        cases(release, Map.of("from", "2021", "lang", "sv"))
                .header("Content-Language", equalTo("sv"))
                .body("cases.year", equalTo(List.of(2021)))
                .body("source.keySet()", contains("sv"));
    }

    @Test
    void saysNothingOfANumberThatIsHidden() {
        var edition = cases(2021, 200);
        edition.ticked("offences", "GROOMING", "FI", 2, 6, 3).into(catalogue, cube);
        var release = ReleaseDesk.published(true, edition);

        cases(release, Map.of("by", "COUNTRY"))
                .body("cases.area", equalTo(List.of("FI", "NO", "SE")))
                .body("cases[0].flags", equalTo(List.of("SUPPRESSED")))
                .body("cases[0].cases", nullValue())
                .body("cases[0].agencies", nullValue())
                .body("cases[0].lower", nullValue())
                .body("cases[2].cases", equalTo(200));
    }

    @Test
    void tellsTheSameAsCsv() {
        var release = ReleaseDesk.published(true, cases(2021, 200));

        var csv =
                cases(release, Map.of("format", "csv"))
                        .statusCode(200)
                        .contentType(startsWith("text/csv"))
                        .extract()
                        .asString();
        var rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getFields())
                .extracting(field -> field)
                .contains("CASES", "WORLD", "2021", "280", "18", "AGENCIES", release);
        assertThat(rows.getFirst().getField("per_agency")).startsWith("15.5");
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        var release = ReleaseDesk.published(true, cases(2021, 200));
        var tag = cases(release, Map.of()).extract().header("ETag");

        given().queryParam("release", release)
                .header("If-None-Match", tag)
                .get(CASES)
                .then()
                .statusCode(304);
    }

    @Test
    void isAsOpenAsItsRelease() {
        var release = ReleaseDesk.published(false, cases(2021, 200));

        cases(release, Map.of()).statusCode(401);
        given().auth()
                .oauth2(Tokens.of("dashboard"))
                .queryParam("release", release)
                .get(CASES)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"));
    }

    @Test
    void saysThatThereIsNoSuchNumber() {
        var officers =
                ReleaseDesk.published(
                        true,
                        anEdition()
                                .ticked("trends", "APPS", "SE", 41, 435, 200)
                                .into(catalogue, cube));

        given().get("/api/v1/cases/OFFICERS")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:barometer:problem:cases-not-released"));
        cases(officers, Map.of()).statusCode(404);
    }

    @Test
    void signsThemWithTheRelease() {
        var release = ReleaseDesk.published(true, cases(2021, 200));

        given().get("/api/v1/releases/{release}", release)
                .then()
                .body("cases.cases", hasItem(280))
                .body("disclosure.magnitude.estimatePercent", equalTo(10))
                .body("disclosure.magnitude.largestPercent", equalTo(50))
                .body("disclosure.magnitude.twoLargestPercent", equalTo(67));
    }

    /** A release of answers that came later tells no number: the earlier one stands. */
    @Test
    void tellsNoNumberThatLateCasesWouldChange() {
        var edition = cases(2021, 200);
        ReleaseDesk.published(true, edition);
        edition.ticked("storage", "PHONE", "SE", 10, 100, 30).into(catalogue, cube);
        var later = ReleaseDesk.published(true, edition);

        given().get("/api/v1/releases/{release}", later)
                .then()
                .statusCode(200)
                .body("cases", equalTo(List.of()));
    }

    @Test
    void hasAPageInEnglishAndSwedish() {
        var release = ReleaseDesk.published(true, cases(2020, 180), cases(2021, 200));

        var english = page(release, "en");
        var swedish = page(release, "sv");

        assertThat(english)
                .contains("How many cases")
                .contains("280 cases")
                .contains("reported by 18 agencies in 2021")
                .contains("data-unit=\"count\"")
                .contains("data-estimate=\"280\"")
                .contains("scope=\"rowgroup\"");
        assertThat(swedish).contains("Hur många ärenden").contains("280 ärenden");
    }

    @Test
    void isLedToFromItsMeasures() {
        var release = ReleaseDesk.published(true, cases(2021, 200));

        var link = "href=\"/cases/CASES?release=%s\"".formatted(release);
        assertThat(given().get("/?release=" + release).asString()).contains(link);
        assertThat(given().get("/measures/offences?release=" + release).asString()).contains(link);
    }

    private static String page(String release, String language) {
        return given().queryParam("release", release)
                .queryParam("lang", language)
                .get("/cases/CASES")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse cases(String release, Map<String, String> more) {
        return given().queryParam("release", release).queryParams(more).get(CASES).then();
    }

    /** So many Swedish cases of ten agencies, and 80 Norwegian ones of eight. */
    private SampleEdition cases(int year, int swedish) {
        return anEdition()
                .ofCases()
                .year(year)
                .ticked("offences", "GROOMING", "SE", 10, swedish, swedish / 2)
                .ticked("offences", "GROOMING", "NO", 8, 80, 40)
                .into(catalogue, cube);
    }
}
