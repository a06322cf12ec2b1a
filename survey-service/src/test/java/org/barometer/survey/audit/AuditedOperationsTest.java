package org.barometer.survey.audit;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.Header;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.barometer.survey.ASurvey;
import org.barometer.survey.Database;
import org.barometer.survey.audit.model.Hash;
import org.barometer.survey.http.MediaTypes;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which operations write into the audit log, and that each of their successes does. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class AuditedOperationsTest {
    private static final String CODEBOOK =
            """
            {"coders": 2, "codes": [
              {"code": "CHAT", "label": {"en": "Chat", "sv": "Chatt"}},
              {"code": "LAW", "label": {"en": "Law", "sv": "Lag"}}]}
            """;

    /** Words that people type; none of them may be found in the log. */
    private static final String WORDS = "Spoken in confidence";

    /** What respondents do, and what changes nothing that lasts. */
    private static final Set<String> SILENT =
            Set.of(
                    "POST /api/v1/editions/{edition}/responses",
                    "PUT /api/v1/editions/{edition}/responses/{response}",
                    "DELETE /api/v1/editions/{edition}/responses/{response}",
                    "POST /api/v1/editions/{edition}/responses/validations",
                    "PUT /api/v1/editions/{edition}/drafts/{draft}",
                    "DELETE /api/v1/editions/{edition}/drafts/{draft}",
                    "POST /api/v1/receipt-verifications",
                    // One coder's view of one answer; what comes of it is decided and published.
                    "POST /api/v1/editions/{edition}/open-answers/{question}/codebooks/{version}/next",
                    "PUT /api/v1/editions/{edition}/open-answers/{question}/codebooks/{version}/answers/{response}/coding");

    /** A request by whoever is given, unless it says itself who makes it. */
    interface Request {
        Response send(RequestSpecification caller);

        default void succeed() {
            assertThat(send(as(Tokens.of("analyst"))).statusCode()).isBetween(200, 299);
        }
    }

    /** Prepares what is needed, then makes the one request that is to be found in the log. */
    interface Scenario {
        Request prepare();
    }

    record Audited(String action, String role, Scenario scenario) {}

    private static final Map<String, Object> CROSSED =
            Map.of("crossings", List.of(Map.of("row", "change", "column", "trends")));

    private static final Map<String, List<Audited>> AUDITED =
            Map.ofEntries(
                    entry(
                            "PUT /api/v1/programmes/{programme}",
                            List.of(
                                    analyst("PROGRAMME_DEFINED", () -> defining(ASurvey.code("P"))),
                                    analyst(
                                            "PROGRAMME_CHANGED",
                                            () -> {
                                                var code = ASurvey.code("P");
                                                defining(code).succeed();
                                                return caller ->
                                                        caller.body(
                                                                        """
                                                                        {"title": {"en": "%1$s", "sv": "%1$s"}, "unit": "PERSON"}
                                                                        """
                                                                                .formatted(WORDS))
                                                                .put("/api/v1/programmes/" + code);
                                            }))),
                    entry(
                            "PUT /api/v1/programmes/{programme}/questionnaires/{version}",
                            List.of(
                                    analyst(
                                            "QUESTIONNAIRE_ADDED",
                                            () -> asking(ASurvey.draft(), 2, ASurvey.QUESTIONS)),
                                    analyst(
                                            "QUESTIONNAIRE_REPLACED",
                                            () -> asking(ASurvey.draft(), 1, reworded())))),
                    entry(
                            "PUT /api/v1/programmes/{programme}/questionnaires/{version}/xlsform",
                            List.of(analyst("QUESTIONNAIRE_ADDED", AuditedOperationsTest::form))),
                    entry(
                            "POST /api/v1/programmes/{programme}/questionnaires",
                            List.of(
                                    analyst(
                                            "QUESTIONNAIRE_COPIED",
                                            () -> {
                                                var survey = ASurvey.draft();
                                                return caller ->
                                                        caller.header("Idempotency-Key", key())
                                                                .body("{\"copyOf\": 1}")
                                                                .post(questionnaires(survey));
                                            }))),
                    entry(
                            "PUT /api/v1/programmes/{programme}/questionnaires/{version}/comparability/{measure}",
                            List.of(
                                    analyst(
                                            "COMPARABILITY_JUDGED",
                                            () -> {
                                                var survey = ASurvey.draft();
                                                survey.questionnaire(2, reworded());
                                                return caller ->
                                                        caller.body(
                                                                        "{\"verdict\": \"MINOR\","
                                                                                + " \"note\": {\"en\":"
                                                                                + " \"%1$s\", \"sv\":"
                                                                                + " \"%1$s\"}}"
                                                                                        .formatted(
                                                                                                WORDS))
                                                                .put(
                                                                        questionnaires(survey)
                                                                                + "/2/comparability/change?with=1");
                                            }))),
                    entry(
                            "PUT /api/v1/editions/{edition}",
                            List.of(
                                    analyst(
                                            "EDITION_PLANNED",
                                            () -> {
                                                var survey = ASurvey.draft();
                                                return planning(survey, ASurvey.code("E"), "");
                                            }),
                                    analyst(
                                            "EDITION_CHANGED",
                                            () -> {
                                                var survey = ASurvey.draft();
                                                return planning(
                                                        survey,
                                                        survey.edition,
                                                        "\"anonymous\": true,");
                                            }),
                                    analyst(
                                            "EMBARGO_CHANGED",
                                            () -> {
                                                var survey = ASurvey.open();
                                                return planning(
                                                        survey,
                                                        survey.edition,
                                                        "\"embargo\": \"2030-01-01T00:00:00Z\",");
                                            }))),
                    entry(
                            "PUT /api/v1/editions/{edition}/crossings",
                            List.of(
                                    analyst(
                                            "CROSSINGS_DECLARED",
                                            () -> {
                                                var survey = ASurvey.draft();
                                                asking(survey, 1, withTwoSingleChoices()).succeed();
                                                return caller ->
                                                        caller.body(CROSSED)
                                                                .put(
                                                                        edition(survey)
                                                                                + "/crossings");
                                            }))),
                    entry(
                            "PUT /api/v1/editions/{edition}/state",
                            List.of(
                                    analyst("EDITION_OPENED", () -> moving("OPEN")),
                                    analyst("EDITION_CLOSED", () -> moving("CLOSED", "OPEN")),
                                    analyst(
                                            "EDITION_REOPENED",
                                            () -> moving("OPEN", "OPEN", "CLOSED")),
                                    analyst(
                                            "EDITION_LOCKED",
                                            () -> moving("LOCKED", "OPEN", "CLOSED")),
                                    analyst(
                                            "EDITION_ARCHIVED",
                                            () -> moving("ARCHIVED", "OPEN", "CLOSED", "LOCKED")))),
                    entry(
                            "POST /api/v1/editions/{edition}/copies",
                            List.of(
                                    analyst(
                                            "EDITION_PLANNED",
                                            () -> {
                                                var survey = ASurvey.open();
                                                return caller ->
                                                        caller.body(
                                                                        Map.of(
                                                                                "edition",
                                                                                ASurvey.code("E")))
                                                                .post(edition(survey) + "/copies");
                                            }))),
                    entry(
                            "POST /api/v1/editions/{edition}/participations",
                            List.of(
                                    analyst(
                                            "AGENCY_INVITED",
                                            () -> {
                                                var survey = ASurvey.open();
                                                var agency = ASurvey.agency();
                                                return caller ->
                                                        caller.header("Idempotency-Key", key())
                                                                .body(
                                                                        Map.of(
                                                                                "agencies",
                                                                                List.of(agency),
                                                                                "terms",
                                                                                Map.of(
                                                                                        "target",
                                                                                        1)))
                                                                .post(
                                                                        edition(survey)
                                                                                + "/participations");
                                            }))),
                    entry(
                            "PUT /api/v1/editions/{edition}/participations/{agency}",
                            List.of(
                                    analyst(
                                            "AGENCY_INVITED",
                                            () ->
                                                    inviting(
                                                            ASurvey.open(),
                                                            ASurvey.agency(),
                                                            "2099-10-25T02:30")),
                                    analyst(
                                            "DEADLINE_CHANGED",
                                            () -> {
                                                var survey = ASurvey.open();
                                                var agency = ASurvey.agency();
                                                inviting(survey, agency, "2099-10-25T02:30")
                                                        .succeed();
                                                return inviting(survey, agency, "2099-11-01T12:00");
                                            }))),
                    entry(
                            "DELETE /api/v1/editions/{edition}/participations/{agency}",
                            List.of(
                                    analyst(
                                            "INVITATION_TAKEN_BACK",
                                            () -> {
                                                var survey = ASurvey.draft();
                                                var agency = ASurvey.agency();
                                                inviting(survey, agency, "2099-10-25T02:30")
                                                        .succeed();
                                                return caller ->
                                                        caller.delete(
                                                                edition(survey)
                                                                        + "/participations/"
                                                                        + agency);
                                            }))),
                    entry(
                            "PUT /api/v1/editions/{edition}/participation",
                            List.of(
                                    new Audited(
                                            "PARTICIPATION_DECLINED",
                                            "coordinator",
                                            () -> {
                                                var survey = ASurvey.open();
                                                var agency = ASurvey.agency();
                                                inviting(survey, agency, "2099-10-25T02:30")
                                                        .succeed();
                                                return caller ->
                                                        caller.auth()
                                                                .oauth2(
                                                                        Tokens.of(
                                                                                "coordinator",
                                                                                agency))
                                                                .body(
                                                                        Map.of(
                                                                                "state",
                                                                                "DECLINED",
                                                                                "reason",
                                                                                "NOT_LAWFUL"))
                                                                .put(
                                                                        edition(survey)
                                                                                + "/participation");
                                            }))),
                    entry(
                            "POST /api/v1/editions/{edition}/imports",
                            List.of(
                                    new Audited(
                                            "IMPORT_STARTED",
                                            "coordinator",
                                            () -> {
                                                var survey = ASurvey.open();
                                                var token =
                                                        Tokens.of("coordinator", ASurvey.agency());
                                                return caller ->
                                                        caller.auth()
                                                                .oauth2(token)
                                                                .contentType("text/csv")
                                                                .header("Idempotency-Key", key())
                                                                .body(
                                                                        "ROW_KEY;change;trends.CLOUD;trends.ENCRYPTION;trends.NONE;trends.DONT_KNOW;cases;comment\n1;INCREASING;1;0;0;0;12;\n")
                                                                .post(edition(survey) + "/imports");
                                            }))),
                    entry(
                            "GET /api/v1/editions/{edition}/export",
                            List.of(
                                    analyst(
                                            "RESPONSES_EXPORTED",
                                            () -> {
                                                var survey = ASurvey.open();
                                                return caller ->
                                                        caller.accept(MediaTypes.CSV)
                                                                .get(edition(survey) + "/export");
                                            }))),
                    entry(
                            "PUT /api/v1/editions/{edition}/reviews/{response}",
                            List.of(
                                    analyst("RESPONSE_ACCEPTED", () -> reviewing("ACCEPTED", "")),
                                    analyst(
                                            "RESPONSE_RETURNED",
                                            () ->
                                                    reviewing(
                                                            "RETURNED",
                                                            ", \"reason\": \"IMPLAUSIBLE\","
                                                                    + " \"comment\": \""
                                                                    + WORDS
                                                                    + "\"")))),
                    entry(
                            "PUT /api/v1/programmes/{programme}/codebooks/{measure}/{version}",
                            List.of(analyst("CODEBOOK_ADDED", () -> codebook(ASurvey.open())))),
                    entry(
                            "PUT /api/v1/editions/{edition}/open-answers/{question}/codebooks/{version}/answers/{response}/decision",
                            List.of(
                                    analyst(
                                            "CODING_DECIDED",
                                            () -> {
                                                var survey = ASurvey.open();
                                                var response = disputed(survey);
                                                return caller ->
                                                        caller.body("{\"codes\": [\"CHAT\"]}")
                                                                .put(
                                                                        answer(survey, response)
                                                                                + "/decision");
                                            }))),
                    entry(
                            "PUT /api/v1/editions/{edition}/open-answers/{question}/codebooks/{version}/publication",
                            List.of(
                                    analyst(
                                            "CODING_PUBLISHED",
                                            () -> {
                                                var survey = ASurvey.open();
                                                codebook(survey).succeed();
                                                survey.moveTo("CLOSED").statusCode(200);
                                                return caller ->
                                                        caller.body("{}")
                                                                .put(
                                                                        round(survey)
                                                                                + "/publication");
                                            }))),
                    entry(
                            "PUT /api/v1/editions/{edition}/open-answers/{question}/quotations/{response}",
                            List.of(
                                    analyst(
                                            "QUOTATION_MARKED",
                                            () -> {
                                                var quotation = quotation(ASurvey.open());
                                                return caller -> caller.body("{}").put(quotation);
                                            }))),
                    entry(
                            "DELETE /api/v1/editions/{edition}/open-answers/{question}/quotations/{response}",
                            List.of(
                                    analyst(
                                            "QUOTATION_UNMARKED",
                                            () -> {
                                                var quotation = quotation(ASurvey.open());
                                                as(analystToken()).body("{}").put(quotation);
                                                return caller -> caller.delete(quotation);
                                            }))));

    @Inject ObjectMapper json;

    static Stream<Audited> audited() {
        return AUDITED.values().stream().flatMap(List::stream);
    }

    @Test
    void everyOperationThatChangesAnythingIsAuditedOrSilentForAReason() {
        var paths =
                new JsonPath(new File("target/openapi/survey.json"))
                        .<Map<String, Map<String, Object>>>get("paths");
        var changing =
                paths.entrySet().stream()
                        .filter(path -> path.getKey().startsWith("/api/"))
                        .flatMap(
                                path ->
                                        path.getValue().keySet().stream()
                                                .filter(
                                                        Set.of("put", "post", "delete", "patch")
                                                                ::contains)
                                                .map(
                                                        method ->
                                                                method.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + path.getKey()))
                        .collect(toSet());
        var known = new HashSet<>(SILENT);
        known.addAll(AUDITED.keySet());
        // Reads, but takes all answers out of the service at once.
        changing.add("GET /api/v1/editions/{edition}/export");

        assertThat(known).isEqualTo(changing);
    }

    @ParameterizedTest
    @MethodSource("audited")
    void everySuccessWritesOneEntry(Audited audited) throws Exception {
        var request = audited.scenario().prepare();
        var id = UUID.randomUUID().toString();

        var answer = request.send(as(analystToken()).header(new Header("X-Request-Id", id)));

        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        var entries = entriesOf(id);
        assertThat(entries).hasSize(1);
        var entry = entries.getFirst();
        assertThat(entry.get("action").asText()).isEqualTo(audited.action());
        assertThat(entry.get("role").asText()).isEqualTo(audited.role());
        assertThat(entry.get("service").asText()).isEqualTo("survey-service");
        assertThat(entry.toString()).doesNotContain("confidence");
    }

    @Test
    void bindsEveryEntryToTheOneBefore() throws Exception {
        ASurvey.open();
        var before = Hash.NONE;
        long sequence = 0;
        for (var row : rows()) {
            assertThat(row.sequence()).isEqualTo(++sequence);
            before = before.then(row.entry());
            assertThat(row.hash()).isEqualTo(before.hex());
        }
        assertThat(sequence).isPositive();
    }

    private record Row(long sequence, String entry, String hash) {}

    private List<JsonNode> entriesOf(String request) throws Exception {
        var entries = new ArrayList<JsonNode>();
        for (var row : rows()) {
            var entry = json.readTree(row.entry());
            if (entry.get("request").asText().equals(request)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private List<Row> rows() throws Exception {
        try (var connection = Database.seeingAll();
                var statement =
                        connection.prepareStatement(
                                "select sequence, entry, hash from audit_entry order by sequence");
                var found = statement.executeQuery()) {
            var rows = new ArrayList<Row>();
            while (found.next()) {
                rows.add(new Row(found.getLong(1), found.getString(2), found.getString(3)));
            }
            return rows;
        }
    }

    private static Audited analyst(String action, Scenario scenario) {
        return new Audited(action, "analyst", scenario);
    }

    /** Always the same analyst, who can take back what they did. */
    private static String analystToken() {
        return Tokens.claims("analyst", List.of()).subject("an-analyst").sign();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String edition(ASurvey survey) {
        return "/api/v1/editions/" + survey.edition;
    }

    private static String questionnaires(ASurvey survey) {
        return "/api/v1/programmes/" + survey.programme + "/questionnaires";
    }

    private static String round(ASurvey survey) {
        return edition(survey) + "/open-answers/comment/codebooks/1";
    }

    private static String answer(ASurvey survey, String response) {
        return round(survey) + "/answers/" + response;
    }

    private static String reworded() {
        return ASurvey.QUESTIONS.replace("Is it changing?", "Does it change at all?");
    }

    private static Request defining(String code) {
        return caller ->
                caller.body("{\"title\": {\"en\": \"A\", \"sv\": \"A\"}, \"unit\": \"PERSON\"}")
                        .put("/api/v1/programmes/" + code);
    }

    private static Request asking(ASurvey survey, int version, String questions) {
        return caller -> caller.body(questions).put(questionnaires(survey) + "/" + version);
    }

    private static String withTwoSingleChoices() {
        return ASurvey.QUESTIONS.replace("MULTIPLE_CHOICE", "SINGLE_CHOICE");
    }

    private static Request form() {
        var survey = ASurvey.draft();
        var form =
                as(Tokens.of("analyst")).get(questionnaires(survey) + "/1/xlsform").asByteArray();
        return caller ->
                caller.contentType(MediaTypes.XLSX)
                        .body(form)
                        .put(questionnaires(survey) + "/2/xlsform");
    }

    private static Request planning(ASurvey survey, String edition, String fields) {
        return caller ->
                caller.body(
                                """
                                {%s"programme": "%s", "year": 2026, "title": {"en": "Text", "sv": "Text"},
                                 "questionnaireVersion": 1, "synthetic": true,
                                 "source": {"en": "Text", "sv": "Text"}}
                                """
                                        .formatted(fields, survey.programme))
                        .put("/api/v1/editions/" + edition);
    }

    private static Request moving(String to, String... before) {
        var survey = ASurvey.draft();
        for (var state : before) {
            survey.moveTo(state).statusCode(200);
        }
        return caller ->
                caller.body(Map.of("state", to, "reason", WORDS)).put(edition(survey) + "/state");
    }

    private static Request inviting(ASurvey survey, String agency, String deadline) {
        return caller ->
                caller.body(
                                """
                                {"terms": {"deadline": {"at": "%s", "zone": "Europe/Stockholm"}},
                                 "reason": "%s"}
                                """
                                        .formatted(deadline, WORDS))
                        .put(edition(survey) + "/participations/" + agency);
    }

    private static Request reviewing(String state, String more) {
        var survey = ASurvey.open();
        var response = comment(survey);
        return caller ->
                caller.body("{\"revision\": 1, \"state\": \"%s\"%s}".formatted(state, more))
                        .put(edition(survey) + "/reviews/" + response);
    }

    private static Request codebook(ASurvey survey) {
        return caller ->
                caller.body(CODEBOOK)
                        .put("/api/v1/programmes/" + survey.programme + "/codebooks/comment/1");
    }

    /** An answer that two coders saw differently. */
    private static String disputed(ASurvey survey) {
        codebook(survey).succeed();
        var response = comment(survey);
        for (var code : List.of("CHAT", "LAW")) {
            as(Tokens.claims("analyst", List.of()).subject("coder-" + code).sign())
                    .body("{\"codes\": [\"%s\"]}".formatted(code))
                    .put(answer(survey, response) + "/coding")
                    .then()
                    .statusCode(200);
        }
        return response;
    }

    private static String quotation(ASurvey survey) {
        return edition(survey) + "/open-answers/comment/quotations/" + comment(survey);
    }

    private static String comment(ASurvey survey) {
        return survey.submit(
                        Tokens.of("respondent", ASurvey.agency()),
                        key(),
                        "\"change\": \"INCREASING\", \"comment\": \"They use chat\"")
                .then()
                .statusCode(201)
                .extract()
                .path("response");
    }
}
