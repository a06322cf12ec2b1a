package org.barometer.trend.provisional;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.JsonConfig.jsonConfig;
import static io.restassured.path.json.config.JsonPathConfig.NumberReturnType.DOUBLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.SigningKeyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From events on a real broker to figures over HTTP, exactly once. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class ProvisionalTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String edition = "TEST-" + run.toUpperCase(Locale.ROOT);
    private final String measure = "measure_" + run;
    private final String swedish = "SE-" + run.toUpperCase(Locale.ROOT);
    private final String norwegian = "NO-" + run.toUpperCase(Locale.ROOT);
    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void tellOfTheEdition() {
        producer =
                new KafkaProducer<>(
                        new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer());
        send("barometer.agencies.v1", swedish, agency(swedish, "SE", "POLICE"));
        send("barometer.agencies.v1", norwegian, agency(norwegian, "NO", "HOTLINE"));
        send("barometer.editions.v1", edition, edition());
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void followsResponsesAsTheyAreGivenAmendedAndWithdrawn() {
        var first = respond(UUID.randomUUID(), swedish, "UP");
        respond(UUID.randomUUID(), swedish, "UP");
        respond(UUID.randomUUID(), norwegian, "DOWN");
        var refusing = respond(UUID.randomUUID(), norwegian, "DONT_KNOW");
        send("barometer.responses.v1", "garbage-" + run, "{");

        await().atMost(LONGEST)
                .untilAsserted(
                        () ->
                                assertThat(figures("WORLD"))
                                        .containsExactly("WORLD UP 2/3", "WORLD DOWN 1/3"));

        respond(first, swedish, "DOWN");
        send("barometer.responses.v1", refusing.toString(), null);
        respond(UUID.randomUUID(), norwegian, "DOWN");

        await().atMost(LONGEST)
                .untilAsserted(
                        () ->
                                assertThat(figures("WORLD"))
                                        .containsExactly("WORLD UP 1/4", "WORLD DOWN 3/4"));
        provisional("WORLD")
                .header("Cache-Control", "no-store")
                .body("observations.estimate", contains(0.25, 0.75))
                .body("estimand", equalTo("RESPONDENTS"))
                .body("observations[0].intervalMethod", equalTo("MODEL"))
                .body("observations[0].designEffect", closeTo(4.0 / 3, 1e-12))
                .body("observations[0].effectiveSize", closeTo(3, 1e-12))
                .body("observations[0].lower", closeTo(0.036841, 1e-6))
                .body("observations[0].upper", closeTo(0.743907, 1e-6))
                .body("observations[0].reliability", equalTo("UNRELIABLE"))
                .body("observations.agencies", contains(2, 2))
                .body("observations[0].flags", contains("PROVISIONAL"));
    }

    @Test
    void dividesByCountryAndByAgencyType() {
        respond(UUID.randomUUID(), swedish, "UP");
        respond(UUID.randomUUID(), norwegian, "DOWN");

        await().atMost(LONGEST)
                .untilAsserted(
                        () ->
                                assertThat(figures("COUNTRY"))
                                        .containsExactly(
                                                "NO UP 0/1",
                                                "NO DOWN 1/1",
                                                "SE UP 1/1",
                                                "SE DOWN 0/1"));
        assertThat(figures("AGENCY_TYPE"))
                .containsExactly(
                        "HOTLINE UP 0/1", "HOTLINE DOWN 1/1", "POLICE UP 1/1", "POLICE DOWN 0/1");
    }

    @Test
    void countsEachCountryOnceIfAskedTo() {
        respond(UUID.randomUUID(), swedish, "UP");
        respond(UUID.randomUUID(), swedish, "UP");
        respond(UUID.randomUUID(), swedish, "DOWN");
        respond(UUID.randomUUID(), norwegian, "DOWN");
        respond(UUID.randomUUID(), norwegian, "DONT_KNOW");

        await().atMost(LONGEST)
                .untilAsserted(
                        () ->
                                provisional("WORLD", "COUNTRY_EQUAL")
                                        .body("estimand", equalTo("COUNTRY_EQUAL"))
                                        .body("observations[0].n", equalTo(4))
                                        .body("observations[0].dontKnow", equalTo(1))
                                        .body("observations[0].ifDontKnowsSaidNo", equalTo(0.4))
                                        .body("observations[0].ifDontKnowsSaidYes", equalTo(0.6))
                                        .body("coverage[0].topCountry", equalTo("SE"))
                                        .body("coverage[0].topShare", equalTo(0.75))
                                        .body("coverage[0].effectiveCountries", closeTo(1.6, 1e-12))
                                        .body("coverage[0].dontKnowShare", equalTo(0.2))
                                        .body("observations[0].estimate", closeTo(1.0 / 3, 1e-12)));
        provisional("WORLD").body("observations[0].estimate", equalTo(0.5));
    }

    @Test
    void tellsTheMeanOfNumbers() {
        count(swedish, "4");
        count(swedish, "2.5");
        count(norwegian, "1.0");

        await().atMost(LONGEST)
                .untilAsserted(
                        () ->
                                cases().body("means[0].n", equalTo(3))
                                        .body("means[0].mean", equalTo(2.5))
                                        .body("means[0].agencies", equalTo(2)));
        // The scores are 0.5 and -0.5, so V = 2 · 0.5 and SE = 1; t(1) is 12.706.
        cases().body("means[0].upper", closeTo(2.5 + 12.7062047, 1e-6))
                .body("observations", hasSize(0));
    }

    /** Declared after the first answers have been counted, and another pair after that. */
    @Test
    void countsTheDeclaredPairsOfQuestionsFromWhicheverMoment() {
        cross(swedish, "UP", "HIGH");
        var amended = cross(norwegian, "UP", "LOW");
        await().atMost(LONGEST)
                .untilAsserted(() -> provisional("WORLD").body("observations[0].x", equalTo(2)));
        crossings().body("$", hasSize(0));

        send(
                "barometer.editions.v1",
                edition,
                edition("\"crossings\":[{\"row\":\"trend\",\"column\":\"load\"}],"));
        await().atMost(LONGEST)
                .untilAsserted(() -> crossings().body("[0].cells.x", contains(1, 1, 0, 0)));

        cross(amended, norwegian, "DOWN", "LOW");
        cross(norwegian, "DOWN", "DONT_KNOW");
        await().atMost(LONGEST)
                .untilAsserted(() -> crossings().body("[0].cells.x", contains(1, 0, 0, 1)));
        crossings()
                .header("Cache-Control", "no-store")
                .body("[0].n", equalTo(2))
                .body("[0].row.question", equalTo("trend"))
                .body("[0].cells[3].ofAll.estimate", equalTo(0.5))
                .body("[0].cells[3].ofRow.estimate", equalTo(1.0));

        send("barometer.editions.v1", edition, edition());
        await().atMost(LONGEST).untilAsserted(() -> crossings().body("$", hasSize(0)));
    }

    @Test
    void givesNoIntervalOfASingleAgency() {
        respond(UUID.randomUUID(), swedish, "UP");
        respond(UUID.randomUUID(), swedish, "DOWN");

        await().atMost(LONGEST)
                .untilAsserted(
                        () ->
                                provisional("WORLD")
                                        .body("observations.estimate", contains(0.5, 0.5)));
        provisional("WORLD")
                .body("observations[0].lower", nullValue())
                .body("observations[0].upper", nullValue())
                .body("observations[0].intervalMethod", nullValue());
    }

    @Test
    void showsAnEditionBeforeItsFirstAnswer() {
        await().atMost(LONGEST)
                .untilAsserted(
                        () ->
                                assertThat(figures("WORLD"))
                                        .containsExactly("WORLD UP 0/0", "WORLD DOWN 0/0"));
        provisional("WORLD")
                .statusCode(200)
                .body("source.sv", equalTo("Påhittat"))
                .body("synthetic", equalTo(true))
                .body("options.code", contains("UP", "DOWN"))
                .body("observations[0].estimate", nullValue());
    }

    @Test
    void saysWhichBreakdownsThereAre() {
        provisional("TOWN")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].pointer", equalTo("/by"));
    }

    @Test
    void saysWhichEstimandsThereAre() {
        provisional("WORLD", "AGENCY_EQUAL")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].pointer", equalTo("/estimand"));
    }

    @Test
    void knowsNoOtherMeasures() {
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/provisional/never_asked")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "coordinator", "publisher", "dashboard"})
    void isForAnalystsOnly(String role) {
        given().auth()
                .oauth2(Tokens.of(role))
                .get("/api/v1/provisional/" + measure)
                .then()
                .statusCode(403);
    }

    @Test
    void needsASignIn() {
        given().get("/api/v1/provisional/" + measure).then().statusCode(401);
    }

    private ValidatableResponse cases() {
        return provisional(measure + "_cases", "WORLD", "RESPONDENTS");
    }

    private ValidatableResponse provisional(String by) {
        return provisional(by, "RESPONDENTS");
    }

    private ValidatableResponse provisional(String by, String estimand) {
        return provisional(measure, by, estimand);
    }

    private static ValidatableResponse provisional(String measure, String by, String estimand) {
        return given().config(config().jsonConfig(jsonConfig().numberReturnType(DOUBLE)))
                .auth()
                .oauth2(Tokens.of("analyst"))
                .queryParam("by", by)
                .queryParam("estimand", estimand)
                .get("/api/v1/provisional/" + measure)
                .then();
    }

    /** Every figure as area, option, count and base; none while the edition is not known yet. */
    private List<String> figures(String by) {
        List<Map<String, Object>> rows =
                provisional(by).extract().jsonPath().getList("observations");
        return rows == null
                ? List.of()
                : rows.stream()
                        .map(
                                row ->
                                        "%s %s %s/%s"
                                                .formatted(
                                                        row.get("area"),
                                                        row.get("option"),
                                                        row.get("x"),
                                                        row.get("n")))
                        .toList();
    }

    private UUID respond(UUID response, String agency, String code) {
        send(
                "barometer.responses.v1",
                response.toString(),
                """
                {"response":"%s","edition":"%s","agency":"%s","questionnaireVersion":1,
                 "revision":1,"codes":{"trend":["%s"]},"numbers":{}}
                """
                        .formatted(response, edition, agency, code));
        return response;
    }

    private UUID cross(String agency, String trend, String load) {
        var response = UUID.randomUUID();
        cross(response, agency, trend, load);
        return response;
    }

    private void cross(UUID response, String agency, String trend, String load) {
        send(
                "barometer.responses.v1",
                response.toString(),
                """
                {"response":"%s","edition":"%s","agency":"%s","questionnaireVersion":1,
                 "revision":1,"codes":{"trend":["%s"],"load":["%s"]},"numbers":{}}
                """
                        .formatted(response, edition, agency, trend, load));
    }

    private ValidatableResponse crossings() {
        return given().config(config().jsonConfig(jsonConfig().numberReturnType(DOUBLE)))
                .auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/provisional/crossings/" + edition)
                .then();
    }

    private void count(String agency, String cases) {
        var response = UUID.randomUUID().toString();
        send(
                "barometer.responses.v1",
                response,
                """
                {"response":"%s","edition":"%s","agency":"%s","questionnaireVersion":1,
                 "revision":1,"codes":{},"numbers":{"cases":%s}}
                """
                        .formatted(response, edition, agency, cases));
    }

    private static String agency(String code, String country, String type) {
        return """
        {"code":"%s","name":"An agency","country":"%s","type":"%s","size":"SMALL",
         "status":"ACTIVE","revision":1}
        """
                .formatted(code, country, type);
    }

    private String edition() {
        return edition("");
    }

    /** With other fields, each written with a comma after it. */
    private String edition(String fields) {
        return """
        {"edition":"%s","programme":"TEST","year":2026,"title":{"en":"A test"},"state":"OPEN",
         "unit":"PERSON","synthetic":true,"source":{"en":"Made up","sv":"Påhittat"},
         %s"questionnaire":{"version":1,"questions":[
          {"code":"load","measure":"%s_load","type":"SCALE","text":{"en":"How heavy?"},
           "options":[{"code":"HIGH","label":{"en":"High"}},{"code":"LOW","label":{"en":"Low"}}],
           "missing":["DONT_KNOW"]},
          {"code":"trend","measure":"%s","type":"SINGLE_CHOICE","text":{"en":"Which way?"},
           "options":[{"code":"UP","label":{"en":"Up"}},{"code":"DOWN","label":{"en":"Down"}}],
           "missing":["DONT_KNOW"]},
          {"code":"cases","measure":"%s_cases","type":"NUMBER","text":{"en":"How many?"},
           "options":[],"missing":["NOT_AVAILABLE"]}]},"revision":1}
        """
                .formatted(edition, fields, measure, measure, measure);
    }

    private void send(String topic, String key, @Nullable String value) {
        try {
            producer.send(
                            new ProducerRecord<>(
                                    topic, key, value == null ? null : value.getBytes(UTF_8)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
