package org.barometer.survey.coding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.barometer.survey.outbox.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What others count after a coding round is what has been coded, and they can tell. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class PublicationTest {

    @Test
    void waitsForTheCloseAndForEveryAnswer() {
        var coding = ACoding.by(1);
        var first = coding.comment("One");
        var second = coding.comment("Two");
        coding.code("anna", first, "CHAT").statusCode(200);

        publish(coding, 1).statusCode(409).body("type", equalTo(problem("edition-not-closed")));
        coding.survey.moveTo("CLOSED").statusCode(200);
        publish(coding, 1).statusCode(409).body("type", equalTo(problem("coding-incomplete")));
        coding.code("anna", second, "LAW").statusCode(200);
        publish(coding, 1).statusCode(200).body("answers", equalTo(2)).body("changed", equalTo(2));
        publish(coding, 1).statusCode(200).body("changed", equalTo(0));
        publish(coding, 7).statusCode(404);
    }

    /** A reader keeps the last event of each response, as trend-service does. */
    @Test
    void isCountedByOthersAsItWasCoded() throws Exception {
        var coding = ACoding.by(1);
        coding.codebook(2, 1).statusCode(201);
        var chat = coding.comment("One");
        var both = coding.comment("Two");
        var law = coding.comment("Three");
        var silent = silent(coding);
        coding.code("anna", chat, "CHAT").statusCode(200);
        coding.code("anna", both, "CHAT", "LAW").statusCode(200);
        coding.code("anna", law, "LAW").statusCode(200);
        coding.survey.moveTo("CLOSED").statusCode(200);
        publish(coding, 1).statusCode(200).body("changed", equalTo(3));

        isCounted(coding, 7, 4, Map.of("CHAT", 2, "LAW", 2, "TECHNOLOGY", 2));
        assertThat(responses(coding, 7))
                .hasEntrySatisfying(
                        silent, response -> assertThat(response.getInt("revision")).isEqualTo(1));

        // The other codebook finds a cloud where there was a law; the rest stays as it was.
        coding.code(2, "anna", chat, "CHAT").statusCode(200);
        coding.code(2, "anna", both, "CHAT", "LAW").statusCode(200);
        coding.code(2, "anna", law, "CLOUD").statusCode(200);
        publish(coding, 2).statusCode(200).body("changed", equalTo(1));

        isCounted(coding, 8, 5, Map.of("CHAT", 2, "CLOUD", 1, "LAW", 1, "TECHNOLOGY", 3));
    }

    @Test
    void isOverWhenTheWordsChange() throws Exception {
        var coding = ACoding.by(1);
        var response = coding.comment("One");
        coding.code("anna", response, "CHAT").statusCode(200);
        coding.survey.moveTo("CLOSED").statusCode(200);
        publish(coding, 1).statusCode(200);
        ASurvey.as(ACoding.coder("anna"))
                .body(Map.of("state", "OPEN", "reason", "A late correction"))
                .put("/api/v1/editions/" + coding.survey.edition + "/state")
                .then()
                .statusCode(200);
        ASurvey.as(coding.respondent())
                .header("If-Match", "\"2\"")
                .body("{\"answers\": {\"change\": \"INCREASING\", \"comment\": \"Other words\"}}")
                .put(coding.survey.responses() + "/" + response)
                .then()
                .statusCode(200)
                .body("revision", equalTo(3));
        coding.survey.moveTo("CLOSED").statusCode(200);

        isCounted(coding, 3, 6, Map.of());
        publish(coding, 1).statusCode(409).body("type", equalTo(problem("coding-incomplete")));
    }

    /** Both editions by version 1, then the later one by version 2. */
    @Test
    void tellsWhichCodesTheNextEditionCanBeComparedBy() {
        var coding = ACoding.by(1);
        coding.codebook(
                        2,
                        """
                            {"coders": 1, "codes": [
                              {"code": "TECHNOLOGY", "label": {"en": "Technology", "sv": "Teknik"}},
                              {"code": "CHAT", "parent": "TECHNOLOGY", "label": {"en": "Chat", "sv": "Chatt"},
                               "definition": {"en": "Any chat", "sv": "Alla chattar"}},
                              {"code": "CLOUD", "parent": "TECHNOLOGY", "label": {"en": "Cloud", "sv": "Moln"}},
                              {"code": "MONEY", "label": {"en": "Money", "sv": "Pengar"}},
                              {"code": "LAW", "label": {"en": "Law", "sv": "Lag"}}]}
                            """)
                .statusCode(201);
        var next = coding.later(2027);
        coding.code("anna", coding.comment("One"), "CHAT").statusCode(200);
        var answer = next.comment("Two");
        next.code("anna", answer, "CHAT").statusCode(200);
        next.code(2, "anna", answer, "CHAT", "MONEY").statusCode(200);
        next.survey.moveTo("CLOSED").statusCode(200);
        publish(next, 1).statusCode(200);

        // The edition before is not coded yet.
        assertThat(coded(next, asked -> asked.containsKey("codebook")))
                .doesNotContainKey("comparability")
                .containsEntry(
                        "codebook",
                        Map.of(
                                "version",
                                1,
                                "broader",
                                Map.of("CHAT", "TECHNOLOGY", "CLOUD", "TECHNOLOGY")));

        coding.survey.moveTo("CLOSED").statusCode(200);
        publish(coding, 1).statusCode(200);
        assertThat(coded(next, asked -> asked.containsKey("comparability")))
                .extractingByKey("comparability", as(InstanceOfAssertFactories.MAP))
                .containsEntry("with", coding.survey.edition)
                .containsEntry("verdict", "IDENTICAL")
                .doesNotContainKey("optionBreaks");

        publish(next, 2).statusCode(200);
        assertThat(
                        coded(
                                next,
                                asked ->
                                        String.valueOf(asked.get("codebook"))
                                                .contains("version=2")))
                .extractingByKey("comparability", as(InstanceOfAssertFactories.MAP))
                .extractingByKey("optionBreaks", as(InstanceOfAssertFactories.LIST))
                .singleElement(as(InstanceOfAssertFactories.MAP))
                .containsEntry("option", "MONEY");
    }

    /** The coded question as others learn it by the first event that says so much of it. */
    private static Map<String, Object> coded(
            ACoding coding, Predicate<Map<String, Object>> wanted) {
        var event =
                Messages.of(
                                "barometer.editions.v1",
                                told ->
                                        coding.survey.edition.equals(told.key())
                                                && wanted.test(coded(told.value())),
                                1)
                        .getFirst();
        return coded(event.value());
    }

    private static Map<String, Object> coded(@Nullable String edition) {
        Map<String, Object> asked =
                new JsonPath(String.valueOf(edition))
                        .get("questionnaire.questions.find { it.code == 'comment_coded' }");
        return asked == null ? Map.of() : asked;
    }

    /** Against the numbers that the closed edition gives for all its responses. */
    private static void isCounted(
            ACoding coding, int responseEvents, int editionEvents, Map<String, Integer> expected)
            throws NoSuchAlgorithmException {
        var counted = new TreeMap<String, Integer>();
        long fingerprint = 0;
        var responses = responses(coding, responseEvents);
        for (var response : responses.values()) {
            fingerprint += hash(response.getString("response") + ":" + response.getInt("revision"));
            List<String> codes = response.getList("codes.comment_coded");
            if (codes != null) {
                codes.forEach(code -> counted.merge(code, 1, Integer::sum));
            }
        }
        var edition =
                new JsonPath(
                        String.valueOf(
                                Messages.of(
                                                "barometer.editions.v1",
                                                event -> coding.survey.edition.equals(event.key()),
                                                editionEvents)
                                        .getLast()
                                        .value()));

        assertThat(counted).isEqualTo(expected);
        assertThat(edition.getInt("responses.count")).isEqualTo(responses.size());
        assertThat(edition.getString("responses.fingerprint"))
                .isEqualTo("%016x".formatted(fingerprint));
        Map<String, Object> asked =
                edition.get("questionnaire.questions.find { it.code == 'comment_coded' }");
        assertThat(asked)
                .containsEntry("measure", "comment_coded")
                .containsEntry("type", "MULTIPLE_CHOICE");
        assertThat(
                        edition.getList(
                                "questionnaire.questions.find { it.code == 'comment_coded' }.options.code"))
                .isEqualTo(List.of("TECHNOLOGY", "CHAT", "CLOUD", "LAW"));
    }

    /** The last event of each. */
    private static Map<String, JsonPath> responses(ACoding coding, int events) {
        var last = new HashMap<String, JsonPath>();
        for (var event :
                Messages.of(
                        "barometer.responses.v1",
                        event -> String.valueOf(event.value()).contains(coding.survey.edition),
                        events)) {
            last.put(event.key(), new JsonPath(String.valueOf(event.value())));
        }
        return last;
    }

    private static String silent(ACoding coding) {
        return coding.survey
                .submit(coding.respondent(), "silent", "\"change\": \"INCREASING\"")
                .then()
                .statusCode(201)
                .extract()
                .path("response");
    }

    private static ValidatableResponse publish(ACoding coding, int version) {
        return ASurvey.as(Tokens.of("analyst"))
                .put(
                        "/api/v1/editions/"
                                + coding.survey.edition
                                + "/open-answers/comment/codebooks/"
                                + version
                                + "/publication")
                .then();
    }

    private static String problem(String slug) {
        return "urn:barometer:problem:" + slug;
    }

    private static long hash(String text) throws NoSuchAlgorithmException {
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                .getLong();
    }
}
