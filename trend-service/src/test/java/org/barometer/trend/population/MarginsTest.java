package org.barometer.trend.population;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.config.JsonConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.Database;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.catalogue.model.Questionnaire;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class MarginsTest {
    private static final String THREE_TO_ONE = "{\"SE\": 300, \"NO\": 100}";

    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String edition = "POP-" + run.toUpperCase(Locale.ROOT);
    private final String measure = "population_" + run;

    /** 15 of 50 in Sweden, 60 of 100 in Norway. */
    @BeforeEach
    void answer() {
        var question =
                new Question(
                        "trend",
                        measure,
                        "MULTIPLE_CHOICE",
                        Map.of("en", "Which?"),
                        List.of(new Option("APPS", Map.of("en", "Apps"))),
                        List.of(),
                        null);
        catalogue.learn(
                new Edition(
                        edition,
                        "OFFICERS",
                        2026,
                        Map.of("en", "Edition"),
                        "OPEN",
                        "PERSON",
                        true,
                        Map.of("en", "Made up for a test"),
                        new Questionnaire(1, List.of(question)),
                        null));
        answered("SE-" + edition, "SE", 15, 50);
        answered("NO-" + edition, "NO", 60, 100);
    }

    @Test
    void weighTheAnswersFromThenOn() {
        provisional()
                .body("observations[0].estimate", nullValue())
                .body("populations[0].problem", equalTo("NOT_DECLARED"));

        declare(null, THREE_TO_ONE).statusCode(200).header("ETag", equalTo("\"1\""));

        provisional()
                .body("observations[0].estimate", closeTo(0.375, 1e-12))
                .body("populations[0].version", equalTo(1))
                .body("populations[0].source", equalTo("Headcount of 2025"));
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .get(address())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("margins[0].population.SE", equalTo(300));
    }

    @Test
    void areReplacedByWhoHasSeenThem() throws SQLException {
        declare("\"1\"", THREE_TO_ONE).statusCode(412);
        declare(null, THREE_TO_ONE).statusCode(200);
        declare(null, THREE_TO_ONE).statusCode(428);
        declare("\"2\"", THREE_TO_ONE).statusCode(412);
        declare("W/\"1\"", THREE_TO_ONE).statusCode(412);
        declare("\"1\"", "{\"SE\": 100, \"NO\": 100}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));

        provisional().body("observations[0].estimate", closeTo(0.45, 1e-12));
        assertThat(
                        ask(
                                "select count(*) from audit_entry where entry like"
                                        + " '%\"POPULATION_DECLARED\"%' and entry like '%\""
                                        + edition
                                        + "\"%'"))
                .isEqualTo(2);
        assertThat(ask("select count(*) from population where edition = '" + edition + "'"))
                .isEqualTo(2);
    }

    @Test
    void areRefusedWithAllTheirFaults() {
        declare(null, "{\"SE\": 0, \"XX\": 100}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "violations.pointer",
                        contains(
                                "/margins/0/population/SE",
                                "/margins/0/population/XX",
                                "/margins/0/population"))
                .body("violations.code", contains("not-positive", "unknown-area", "area-missing"));
        given().auth().oauth2(Tokens.of("analyst")).get(address()).then().statusCode(404);
    }

    @Test
    void areOfAnEditionThatIsThere() {
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .contentType(ContentType.JSON)
                .body(body(THREE_TO_ONE))
                .put("/api/v1/editions/E-NONE/margins")
                .then()
                .statusCode(404);
    }

    @Test
    void weighNoPartOfTheWorld() {
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .queryParam("estimand", "POPULATION")
                .queryParam("by", "COUNTRY")
                .get("/api/v1/provisional/" + measure)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/by"));
    }

    private static long ask(String sql) throws SQLException {
        try (var connection = Database.owner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private ValidatableResponse declare(@Nullable String ifMatch, String countries) {
        var request =
                given().auth()
                        .oauth2(Tokens.of("analyst"))
                        .contentType(ContentType.JSON)
                        .body(body(countries));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(address())
                .then();
    }

    private static String body(String countries) {
        return """
        {"source": "Headcount of 2025", "margins": [{"by": "COUNTRY", "population": %s}]}
        """
                .formatted(countries);
    }

    private String address() {
        return "/api/v1/editions/%s/margins".formatted(edition);
    }

    private ValidatableResponse provisional() {
        return given().config(
                        config().jsonConfig(
                                        JsonConfig.jsonConfig()
                                                .numberReturnType(NumberReturnType.DOUBLE)))
                .auth()
                .oauth2(Tokens.of("analyst"))
                .queryParam("estimand", "POPULATION")
                .get("/api/v1/provisional/" + measure)
                .then()
                .statusCode(200);
    }

    private void answered(String agency, String country, long count, long base) {
        catalogue.learn(new Agency(agency, agency, country, "POLICE", "SMALL", "ACTIVE"));
        cube.learn(
                edition,
                agency,
                0,
                new Tally(
                        base,
                        Fingerprint.of(agency, 1),
                        Map.of("trend", new QuestionTally(base, Map.of("APPS", count)))));
    }
}
