package org.barometer.trend.checks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.ReleaseDesk;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class CheckTest {
    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    private final String measure = "m_" + UUID.randomUUID().toString().replace('-', '_');

    @Test
    void findsTheCountThatGivesAPercentage() {
        check("percentage", Map.of("percentage", "48.9", "base", 450))
                .statusCode(200)
                .body("possible", equalTo(true))
                .body("fewest", equalTo(220))
                .body("most", equalTo(220))
                .body("figure", nullValue())
                .body(
                        "sentence.en",
                        equalTo("220 of 450 give 48.9\u00a0%, and no other count does."))
                .body(
                        "sentence.sv",
                        equalTo("220 av 450 ger 48,9\u00a0%, och inget annat antal gör det."));
        check("percentage", Map.of("percentage", "46", "base", 450))
                .body(
                        "sentence.en",
                        equalTo("Every count from 205 to 209 of 450 gives 46\u00a0%."));
    }

    @Test
    void saysThatNoCountGivesAPercentage() {
        check("percentage", Map.of("percentage", "48.8", "base", 450))
                .statusCode(200)
                .body("possible", equalTo(false))
                .body("fewest", nullValue())
                .body("below", equalTo("48.7"))
                .body("above", equalTo("48.9"))
                .body(
                        "sentence.en",
                        equalTo(
                                "No count of 450 gives 48.8\u00a0%; the nearest are 48.7\u00a0% and"
                                        + " 48.9\u00a0%."));
    }

    @Test
    void namesTheWrongBaseOfAChange() {
        check("change", Map.of("earlier", "587852", "later", "785322", "stated", "25"))
                .statusCode(200)
                .body("verdict", equalTo("OF_LATER"))
                .body("ofEarlier", equalTo("33.6"))
                .body("ofLater", equalTo("25.1"))
                .body("difference", equalTo("197470"))
                .body(
                        "sentence.en",
                        equalTo(
                                "From 587,852 to 785,322 is +33.6\u00a0%, not 25\u00a0%, which is of"
                                        + " the later figure."))
                .body(
                        "sentence.sv",
                        equalTo(
                                "Från 587\u00a0852 till 785\u00a0322 är +33,6\u00a0%, inte"
                                        + " 25\u00a0%, som är räknat på den senare siffran."));
    }

    @ParameterizedTest
    @CsvSource({
        "33.6, RIGHT, as stated",
        "25, OF_LATER, of the later figure",
        "197470, DIFFERENCE, in percentage points",
        "40, WRONG, not 40"
    })
    void tellsEachVerdictInItsOwnWords(String stated, String verdict, String words) {
        check("change", Map.of("earlier", "587852", "later", "785322", "stated", stated))
                .body("verdict", equalTo(verdict))
                .body("sentence.en", containsString(words));
    }

    @Test
    void knowsNoChangeOfALaterFigureThatIsNothing() {
        check("change", Map.of("earlier", "200", "later", "0", "stated", "-100"))
                .statusCode(200)
                .body("verdict", equalTo("RIGHT"))
                .body("ofLater", nullValue());
    }

    @Test
    void comparesWithTheReleasedFigure() {
        var edition = asked(anEdition(), 435, 200);
        var release = ReleaseDesk.published(true, edition);

        percentage("46", 435, edition)
                .statusCode(200)
                .body("figure.verdict", equalTo("RELEASED"))
                .body("figure.released.x", equalTo(200))
                .body("figure.released.n", equalTo(435))
                .body("figure.released.release", equalTo(release))
                .body("figure.released.estimate", equalTo((float) (200.0 / 435)))
                .body("figure.sentence.en", startsWith("This is the released figure: 200 of 435"));
        percentage("46", 434, edition).body("figure.verdict", equalTo("OTHER_BASE"));
        percentage("45.9", 435, edition)
                .body("figure.verdict", equalTo("OTHER_PERCENTAGE"))
                .body("figure.sentence.en", containsString("that is 46.0\u00a0%, 200 of 435"));
        percentage("12", 100, edition).body("figure.verdict", equalTo("OTHER_PERCENTAGE_AND_BASE"));
    }

    @Test
    void tellsNobodyOfAReleaseThatIsNotForThem() {
        var edition = asked(anEdition(), 435, 200);
        var closed = ReleaseDesk.published(false, edition);
        var waiting = ReleaseDesk.compiled(ReleaseDesk.body(true, edition));
        var nothing = body(percentage(given(), "46", 435, edition, "R-9999"));

        for (var release : List.of(closed, waiting)) {
            for (var caller :
                    List.of(given(), as("respondent"), as("coordinator"), as("administrator"))) {
                assertThat(body(percentage(caller, "46", 435, edition, release)))
                        .isEqualTo(nothing);
            }
        }
        assertThat(body(percentage("46", 435, edition))).isEqualTo(nothing);
        assertThat(nothing).contains("NOT_PUBLISHED").contains("This figure is not published.");
        for (var role : List.of("dashboard", "analyst", "publisher")) {
            percentage(as(role), "46", 435, edition, closed)
                    .body("figure.verdict", equalTo("RELEASED"));
            assertThat(body(percentage(as(role), "46", 435, edition, waiting))).isEqualTo(nothing);
        }
    }

    @Test
    void tellsWhatTheFiguresSupport() {
        var first = asked(anEdition().year(2016), 370, 126);
        var second = asked(anEdition().year(2017).after(first), 435, 200);
        ReleaseDesk.published(true, first, second);

        wording(second, Map.of("words", "LESS_THAN_HALF"))
                .statusCode(200)
                .body("verdict", equalTo("NOT_SUPPORTED"))
                .body("figure.x", equalTo(200))
                .body("change", nullValue())
                .body(
                        "sentence.en",
                        startsWith("The figure does not support “less than half”: 46.0\u00a0%"))
                .body(
                        "sentence.sv",
                        startsWith("Siffran ger inte stöd för ”mindre än hälften”: 46,0\u00a0%"));
        wording(second, Map.of("relation", "MORE_THAN", "part", 4, "of", 10))
                .body("verdict", equalTo("SUPPORTED"))
                .body("sentence.en", containsString("“more than 4 in 10”"));
        wording(second, Map.of("words", "INCREASED", "earlier", first.code()))
                .body("verdict", equalTo("SUPPORTED"))
                .body("figure.x", equalTo(200))
                .body("earlier.x", equalTo(126))
                .body("change.difference", equalTo((float) (200.0 / 435 - 126.0 / 370)))
                .body("sentence.en", containsString("in 2017, +11.9 percentage points"));
        wording(first, Map.of("words", "INCREASED", "earlier", second.code()))
                .statusCode(422)
                .body("violations.pointer", equalTo(List.of("/earlier")));
    }

    @Test
    void saysNothingAcrossABreak() {
        var first = asked(anEdition().year(2016), 370, 126);
        var second = asked(anEdition().year(2017), 435, 200);
        ReleaseDesk.published(true, first, second);

        wording(second, Map.of("words", "INCREASED", "earlier", first.code()))
                .statusCode(200)
                .body("verdict", equalTo("NOT_COMPARABLE"))
                .body("figure", nullValue())
                .body("change", nullValue())
                .body("reason.sv", equalTo("Ingen har jämfört den med utgåvan som frågade förut"))
                .body("sentence.en", startsWith("Nothing can be said"))
                .body("sentence.en", containsString("Nobody has compared it"));
    }

    @Test
    void tellsAllViolationsAtOnce() {
        check("percentage", Map.of("percentage", "48,9", "edition", "x y"))
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("type", endsWith("check-unclear"))
                .body(
                        "violations.pointer",
                        equalTo(List.of("/percentage", "/base", "/measure", "/edition", "/option")))
                .body("violations[0].code", equalTo("percentage"))
                .body("violations[0].message", startsWith("Send 0 to 100"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"percentage\": 48.9, \"base\": 450}",
                "{\"percentage\": \"48.9\", \"base\": \"450\"}",
                "{\"percentage\": \"48.9\", \"base\": 450.5}",
                "{\"percentage\": \"48.9\", \"base\": 450, \"more\": 1}",
                "{\"percentage\": \"48.9\", \"base\": 450, \"base\": 451}"
            })
    void readsOnlyWhatIsDocumented(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/checks/percentage")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    private SampleEdition asked(SampleEdition edition, int base, int count) {
        return edition.ticked(measure, "APPS", "SE", 41, base, count).into(catalogue, cube);
    }

    private ValidatableResponse percentage(String percentage, int base, SampleEdition edition) {
        return check("percentage", with(edition, Map.of("percentage", percentage, "base", base)));
    }

    private ValidatableResponse percentage(
            RequestSpecification caller,
            String percentage,
            int base,
            SampleEdition edition,
            String release) {
        var body = with(edition, Map.of("percentage", percentage, "base", base));
        body.put("release", release);
        return check(caller, "percentage", body);
    }

    private ValidatableResponse wording(SampleEdition edition, Map<String, Object> said) {
        return check("wording", with(edition, said));
    }

    private Map<String, Object> with(SampleEdition edition, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("measure", measure);
        body.put("edition", edition.code());
        body.put("option", "APPS");
        return body;
    }

    private static String body(ValidatableResponse response) {
        return response.statusCode(200).extract().asString();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    private static ValidatableResponse check(String which, Map<String, Object> body) {
        return check(given(), which, body);
    }

    private static ValidatableResponse check(
            RequestSpecification caller, String which, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/checks/" + which)
                .then();
    }
}
