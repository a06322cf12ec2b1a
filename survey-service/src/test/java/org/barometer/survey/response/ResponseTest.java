package org.barometer.survey.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.barometer.survey.ASurvey.awaitStatus;
import static org.barometer.survey.ASurvey.tell;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.barometer.survey.ASurvey;
import org.barometer.survey.Database;
import org.barometer.survey.http.Tokens;
import org.barometer.survey.outbox.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ResponseTest {
    private static final String VALID = "\"change\": \"INCREASING\"";

    private ASurvey survey;
    private String agency;
    private String respondent;

    @BeforeEach
    void anAgencyTakesPart() {
        survey = ASurvey.open();
        agency = ASurvey.agency();
        respondent = Tokens.of("respondent", agency);
    }

    @Test
    void givesAReceipt() {
        var receipt =
                submit("\"change\": \"INCREASING\", \"cases\": 12")
                        .then()
                        .statusCode(201)
                        .header("ETag", equalTo("\"1\""))
                        .body("edition", equalTo(survey.edition))
                        .body("agency", equalTo(agency))
                        .body("questionnaireVersion", equalTo(1))
                        .body("revision", equalTo(1))
                        .body("digest", matchesPattern("[0-9a-f]{64}"))
                        .extract();

        as(respondent)
                .get(receipt.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("response", equalTo(receipt.path("response")))
                .body("answers.change", equalTo("INCREASING"))
                .body("answers.cases", equalTo(12));
    }

    @Test
    void tellsOthersTheCodesAndNotTheWords() throws Exception {
        String id =
                submit(
                                VALID
                                        + ", \"trends\": [\"ENCRYPTION\", \"CLOUD\"], \"cases\": 12,"
                                        + " \"comment\": \"a secret\"")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("response");

        var message =
                Messages.of("barometer.responses.v1", event -> id.equals(event.key()), 1)
                        .getFirst();
        assertThat(message.value())
                .isEqualTo(
                        "{\"response\":\"%s\",\"edition\":\"%s\",\"agency\":\"%s\""
                                        .formatted(id, survey.edition, agency)
                                + ",\"questionnaireVersion\":1,\"revision\":1"
                                + ",\"codes\":{\"change\":[\"INCREASING\"],\"trends\":[\"CLOUD\",\"ENCRYPTION\"]}"
                                + ",\"numbers\":{\"cases\":12}}");
        assertThat(Messages.header(message, "ce_type")).isEqualTo("barometer.responses.v1");
        assertThat(Messages.header(message, "ce_time")).isEmpty();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        submit(
                        "\"trends\": [\"NONE\", \"CLOUD\"], \"cases\": -1, \"comment\": 7, \"else\": \"a secret\"")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:answers-invalid"))
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/answers/change",
                                "/answers/trends",
                                "/answers/cases",
                                "/answers/comment",
                                "/answers/else"))
                .body(not(containsString("secret")));
    }

    @Test
    void insistsOnAnIdempotencyKey() {
        as(respondent)
                .body("{\"answers\": {" + VALID + "}}")
                .post(survey.responses())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:barometer:problem:idempotency-key-missing"));
    }

    @Test
    void takesTheSameAnswersOnceHoweverOftenTheyComeAtOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var responses = atOnce(50, _ -> survey.submit(respondent, key, VALID));

        assertThat(responses).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(responses).filteredOn(response -> response.statusCode() == 201).hasSize(1);
        assertThat(responses.stream().map(response -> response.body().asString()).distinct())
                .hasSize(1);
        assertThat(count("select count(*) from response where agency = '" + agency + "'"))
                .isEqualTo(1);
    }

    @Test
    void takesOneOfManyDifferentAnswersUnderOneKey() throws Exception {
        var key = UUID.randomUUID().toString();
        var responses =
                atOnce(50, i -> survey.submit(respondent, key, VALID + ", \"cases\": " + i));

        assertThat(responses).filteredOn(response -> response.statusCode() == 201).hasSize(1);
        assertThat(responses)
                .filteredOn(response -> response.statusCode() == 409)
                .hasSize(49)
                .allSatisfy(
                        response ->
                                assertThat(response.body().<String>path("type"))
                                        .isEqualTo("urn:barometer:problem:idempotency-key-reused"));
        assertThat(count("select count(*) from response where agency = '" + agency + "'"))
                .isEqualTo(1);
    }

    @Test
    void letsTwoAgenciesUseTheSameKey() {
        var key = UUID.randomUUID().toString();
        var other = Tokens.of("respondent", ASurvey.agency());

        survey.submit(respondent, key, VALID).then().statusCode(201);
        survey.submit(other, key, VALID).then().statusCode(201);
    }

    @Test
    void amendsAndKeepsWhatWasSaidBefore() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = survey.submit(respondent, key, VALID);
        String id = first.path("response");
        var location = first.header("Location");

        as(respondent)
                .header("If-Match", "\"1\"")
                .body("{\"answers\": {\"change\": \"UNCHANGED\"}}")
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("revision", equalTo(2));
        as(respondent)
                .header("If-Match", "\"1\"")
                .body("{\"answers\": {\"change\": \"DONT_KNOW\"}}")
                .put(location)
                .then()
                .statusCode(412);
        as(respondent)
                .body("{\"answers\": {\"change\": \"DONT_KNOW\"}}")
                .put(location)
                .then()
                .statusCode(428);
        as(respondent)
                .header("If-Match", "\"2\"")
                .body("{\"answers\": {\"change\": \"NOTHING\"}}")
                .put(location)
                .then()
                .statusCode(422);

        assertThat(count("select count(*) from response_revision where id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(survey.submit(respondent, key, VALID).body().asString())
                .isEqualTo(first.body().asString());
        var events = Messages.of("barometer.responses.v1", event -> id.equals(event.key()), 2);
        assertThat(events.getLast().value())
                .contains("\"revision\":2", "\"change\":[\"UNCHANGED\"]");
    }

    @Test
    void withdrawsAndForgetsTheAnswers() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = survey.submit(respondent, key, VALID);
        String id = first.path("response");
        var location = first.header("Location");

        as(respondent).delete(location).then().statusCode(204);

        as(respondent).get(location).then().statusCode(404);
        as(respondent).delete(location).then().statusCode(404);
        assertThat(
                        count(
                                "select count(*) from response where answers is not null and id = '"
                                        + id
                                        + "'"))
                .isZero();
        assertThat(survey.submit(respondent, key, VALID).body().asString())
                .isEqualTo(first.body().asString());
        var events = Messages.of("barometer.responses.v1", event -> id.equals(event.key()), 2);
        assertThat(events.getLast().value()).isNull();
    }

    @Test
    void showsAnotherAgencyNothing() {
        var location = submit(VALID).header("Location");
        var other = Tokens.of("coordinator", ASurvey.agency());

        as(other).get(location).then().statusCode(404);
        as(other).delete(location).then().statusCode(404);
        as(other)
                .header("If-Match", "\"1\"")
                .body("{\"answers\": {" + VALID + "}}")
                .put(location)
                .then()
                .statusCode(404);
        as(Tokens.of("coordinator", agency)).get(location).then().statusCode(200);
    }

    @Test
    void showsNothingUnderAnotherEdition() {
        String id = submit(VALID).path("response");

        as(respondent).get(ASurvey.open().responses() + "/" + id).then().statusCode(404);
        as(respondent).get(survey.responses() + "/no-uuid").then().statusCode(404);
    }

    @Test
    void takesNothingFromAnAgencyThatDoesNotTakePart() {
        survey.submit(Tokens.of("respondent", ASurvey.code("A")), "key", VALID)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:barometer:problem:agency-not-active"));

        submit(VALID).then().statusCode(201);
        tell(agency, "SUSPENDED", 3);
        awaitStatus(agency, 403);
        // An event that was overtaken changes nothing, and one that cannot be read stops nothing.
        tell(agency, "ACTIVE", 2);
        tell(agency, "not json");
        tell(agency, "ACTIVE", 4);
        awaitStatus(agency, 404);
        submit(VALID).then().statusCode(201);
    }

    @Test
    void takesNothingUnlessTheEditionIsOpen() {
        var draft = ASurvey.draft();
        draft.submit(respondent, "key", VALID)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:edition-not-open"));

        var taken = survey.submit(respondent, "key", VALID);
        survey.moveTo("CLOSED");
        submit(VALID)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:edition-not-open"))
                .body("lock.why", equalTo("EDITION_CLOSED"))
                .body("lock.unlockedBy.role", contains("analyst"));
        as(respondent).delete(taken.header("Location")).then().statusCode(409);
        as(respondent).get(taken.header("Location")).then().statusCode(200);
        assertThat(survey.submit(respondent, "key", VALID).body().asString())
                .isEqualTo(taken.body().asString());
    }

    @Test
    void knowsNoOtherEdition() {
        as(respondent)
                .header("Idempotency-Key", "key")
                .body("{\"answers\": {}}")
                .post("/api/v1/editions/NOWHERE/responses")
                .then()
                .statusCode(404);
    }

    @Test
    void isNotUpsetByNamesThatNoDatabaseCouldHold() {
        as(respondent)
                .urlEncodingEnabled(false)
                .get("/api/v1/editions/%00/responses/" + UUID.randomUUID())
                .then()
                .statusCode(400);
        submit(VALID + ", \"comment\": \"a\\u0000b\", \"a\\u0000b\": 1")
                .then()
                .statusCode(422)
                .body(
                        "violations.code",
                        containsInAnyOrder("control-character", "unknown-question"));
    }

    @Test
    void takesAnswersToThePresentQuestionsOnly() {
        as(respondent)
                .header("Idempotency-Key", "key")
                .body("{\"questionnaireVersion\": 2, \"answers\": {" + VALID + "}}")
                .post(survey.responses())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:questionnaire-version"));
    }

    /** Who got a receipt is in, who was refused is not, and nobody comes in after the closing. */
    @Test
    void closesBetweenTwoAnswersAndNotInTheMiddle() throws Exception {
        var after = new ArrayList<Future<Response>>();
        List<Response> during;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<Response>>();
            for (int i = 0; i < 100; i++) {
                sending.add(threads.submit(() -> submit(VALID)));
            }
            var closing = threads.submit(() -> survey.moveTo("CLOSED").extract().statusCode());
            for (int i = 0; i < 100; i++) {
                sending.add(threads.submit(() -> submit(VALID)));
            }
            assertThat(closing.get()).isEqualTo(200);
            int atClosing = count(ofTheEdition());
            for (int i = 0; i < 20; i++) {
                after.add(threads.submit(() -> submit(VALID)));
            }
            during = all(sending);
            assertThat(all(after)).extracting(Response::statusCode).containsOnly(409);
            assertThat(count(ofTheEdition())).isEqualTo(atClosing);
        }
        assertThat(during).extracting(Response::statusCode).isSubsetOf(201, 409);
        assertThat(during)
                .filteredOn(response -> response.statusCode() == 201)
                .hasSize(count(ofTheEdition()));
    }

    /** Every answer that was taken was checked against the questions that are frozen now. */
    @Test
    void neverTakesAnAnswerToQuestionsThatWereReplaced() throws Exception {
        var stricter = ASurvey.QUESTIONS.replace("INCREASING", "GROWING");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<Response>>();
            for (int i = 0; i < 30; i++) {
                sending.add(threads.submit(() -> submit(VALID)));
            }
            var replaced =
                    threads.submit(() -> survey.questionnaire(1, stricter).extract().statusCode());
            var taken =
                    all(sending).stream().filter(response -> response.statusCode() == 201).count();

            assertThat(replaced.get()).isEqualTo(taken == 0 ? 200 : 409);
            assertThat(taken).isEqualTo(count(ofTheEdition()));
        }
    }

    private String ofTheEdition() {
        return "select count(*) from response where edition = '" + survey.edition + "'";
    }

    private Response submit(String answers) {
        return survey.submit(respondent, UUID.randomUUID().toString(), answers);
    }

    private static List<Response> atOnce(int times, IntFunction<Response> request)
            throws Exception {
        var ready = new CountDownLatch(times);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<Response>>();
            for (int i = 0; i < times; i++) {
                int number = i;
                Callable<Response> send =
                        () -> {
                            ready.countDown();
                            ready.await();
                            return request.apply(number);
                        };
                sending.add(threads.submit(send));
            }
            return all(sending);
        }
    }

    private static List<Response> all(List<Future<Response>> futures) throws Exception {
        var responses = new ArrayList<Response>();
        for (var future : futures) {
            responses.add(future.get());
        }
        return responses;
    }

    private int count(String sql) throws SQLException {
        try (var connection = Database.seeingAll();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
