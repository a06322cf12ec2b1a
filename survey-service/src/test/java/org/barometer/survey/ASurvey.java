package org.barometer.survey;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.barometer.survey.http.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/** A programme with one edition of its own, made through the API as an analyst would. */
public final class ASurvey {
    public static final String QUESTIONS =
            """
            {"questions": [
              {"code": "change", "type": "SINGLE_CHOICE", "required": true,
               "text": {"en": "Is it changing?", "sv": "Förändras det?"},
               "options": [
                 {"code": "INCREASING", "label": {"en": "Increasing", "sv": "Ökar"}},
                 {"code": "UNCHANGED", "label": {"en": "Unchanged", "sv": "Oförändrat"}}],
               "missing": ["DONT_KNOW"]},
              {"code": "trends", "measure": "trend", "type": "MULTIPLE_CHOICE", "required": false,
               "text": {"en": "Which?", "sv": "Vilka?"},
               "options": [
                 {"code": "CLOUD", "label": {"en": "Cloud", "sv": "Moln"}},
                 {"code": "ENCRYPTION", "label": {"en": "Encryption", "sv": "Kryptering"}},
                 {"code": "NONE", "label": {"en": "None", "sv": "Ingen"}}],
               "missing": ["DONT_KNOW"]},
              {"code": "cases", "type": "NUMBER", "required": false, "min": 0, "max": 1000,
               "text": {"en": "Cases", "sv": "Ärenden"}, "missing": ["NOT_AVAILABLE"]},
              {"code": "comment", "type": "OPEN_TEXT", "required": false, "maxLength": 100,
               "text": {"en": "Comment", "sv": "Kommentar"}}]}
            """;

    private static final String TEXT = "{\"en\": \"Text\", \"sv\": \"Text\"}";

    public final String programme;
    public final String edition = code("E");

    private ASurvey() {
        this(code("P"));
    }

    private ASurvey(String programme) {
        this.programme = programme;
    }

    /** A code that no other test and no earlier run has used. */
    public static String code(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    public static ASurvey draft() {
        var survey = new ASurvey();
        survey.programme().statusCode(201);
        survey.questionnaire(1, QUESTIONS).statusCode(201);
        survey.plan(2026).statusCode(201);
        return survey;
    }

    public static ASurvey open() {
        var survey = draft();
        survey.moveTo("OPEN").statusCode(200);
        return survey;
    }

    /** Another edition of the same programme and questions, open. */
    public ASurvey openLater(int year) {
        var later = new ASurvey(programme);
        later.plan(year).statusCode(201);
        later.moveTo("OPEN").statusCode(200);
        return later;
    }

    public ValidatableResponse programme() {
        return analyst()
                .body("{\"title\": %s, \"unit\": \"PERSON\"}".formatted(TEXT))
                .put("/api/v1/programmes/" + programme)
                .then();
    }

    public ValidatableResponse questionnaire(int version, String questions) {
        return analyst()
                .body(questions)
                .put("/api/v1/programmes/" + programme + "/questionnaires/" + version)
                .then();
    }

    public ValidatableResponse plan(int year) {
        return plan(year, "");
    }

    /** The same plan with other fields, each written with a comma after it. */
    public ValidatableResponse planWith(String fields) {
        return plan(2026, fields);
    }

    private ValidatableResponse plan(int year, String fields) {
        return analyst()
                .body(
                        """
                        {%s"programme": "%s", "year": %d, "title": %s, "questionnaireVersion": 1,
                         "synthetic": true, "source": %s}
                        """
                                .formatted(fields, programme, year, TEXT, TEXT))
                .put("/api/v1/editions/" + edition)
                .then();
    }

    public ValidatableResponse moveTo(String state) {
        return analyst()
                .body(Map.of("state", state))
                .put("/api/v1/editions/" + edition + "/state")
                .then();
    }

    public ValidatableResponse moveTo(String state, String reason) {
        return analyst()
                .body(Map.of("state", state, "reason", reason))
                .put("/api/v1/editions/" + edition + "/state")
                .then();
    }

    public ValidatableResponse read() {
        return analyst().get("/api/v1/editions/" + edition).then();
    }

    /** Answers as JSON, without the braces around them. */
    public Response submit(String token, String key, String answers) {
        return as(token)
                .header("Idempotency-Key", key)
                .body("{\"answers\": {" + answers + "}}")
                .post(responses());
    }

    public String responses() {
        return "/api/v1/editions/" + edition + "/responses";
    }

    public static RequestSpecification as(String token) {
        return given().contentType(ContentType.JSON).auth().oauth2(token);
    }

    private static RequestSpecification analyst() {
        return as(Tokens.of("analyst"));
    }

    /** A new agency that the service knows of and takes answers from. */
    public static String agency() {
        var agency = code("A");
        tell(agency, "ACTIVE", 1);
        awaitStatus(agency, 404);
        return agency;
    }

    /** Waits until the agency is let in (and finds nothing, 404) or is not (403). */
    public static void awaitStatus(String agency, int status) {
        var token = Tokens.of("respondent", agency);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                as(token)
                                                .get(
                                                        "/api/v1/editions/NONE/responses/"
                                                                + UUID.randomUUID())
                                                .statusCode()
                                        == status);
    }

    public static void tell(String agency, String status, int revision) {
        tell(
                agency,
                """
                {"code": "%s", "name": "An agency", "country": "SE", "type": "POLICE", "size": "SMALL",
                 "status": "%s", "revision": %d, "later": "a field that this service does not know"}
                """
                        .formatted(agency, status, revision));
    }

    public static void tell(String key, String event) {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var settings =
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.ACKS_CONFIG,
                        "all");
        try (var producer =
                new KafkaProducer<String, byte[]>(
                        settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("barometer.agencies.v1", key, event.getBytes(UTF_8)))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
