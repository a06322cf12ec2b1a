package org.barometer.survey;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.barometer.survey.http.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may call what: the whole table, compared with what the service says it offers. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class RolesTest {
    private static final Set<String> ROLES =
            Set.of(
                    "respondent",
                    "coordinator",
                    "analyst",
                    "publisher",
                    "dashboard",
                    "administrator");
    private static final Set<String> AGENCY = Set.of("respondent", "coordinator");
    private static final Set<String> ANALYST = Set.of("analyst");

    /** With a role or without one. */
    private static final Set<String> PUBLIC =
            Set.of("POST /api/v1/receipt-verifications", "GET /api/v1/signing-keys");

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Whose body is a workbook, which has to be said for it to be looked at at all. */
    private static final String FORM =
            "/api/v1/programmes/{programme}/questionnaires/{version}/xlsform";

    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    entry("PUT /api/v1/programmes/{programme}", ANALYST),
                    entry("GET /api/v1/programmes/{programme}/questionnaires", ROLES),
                    entry("POST /api/v1/programmes/{programme}/questionnaires", ANALYST),
                    entry(
                            "GET /api/v1/programmes/{programme}/questionnaires/{version}/comparability",
                            ROLES),
                    entry(
                            "PUT /api/v1/programmes/{programme}/questionnaires/{version}/comparability/{measure}",
                            ANALYST),
                    entry("POST /api/v1/editions/{edition}/copies", ANALYST),
                    entry("GET /api/v1/programmes/{programme}/questionnaires/{version}", ROLES),
                    entry("PUT /api/v1/programmes/{programme}/questionnaires/{version}", ANALYST),
                    entry("GET " + FORM, ANALYST),
                    entry("PUT " + FORM, ANALYST),
                    entry(
                            "GET /api/v1/programmes/{programme}/questionnaires/{version}/ddi",
                            ANALYST),
                    entry("PUT /api/v1/editions/{edition}", ANALYST),
                    entry("PUT /api/v1/editions/{edition}/state", ANALYST),
                    entry("GET /api/v1/programmes/{programme}/codebooks/{measure}", ANALYST),
                    entry(
                            "GET /api/v1/programmes/{programme}/codebooks/{measure}/{version}",
                            ANALYST),
                    entry(
                            "PUT /api/v1/programmes/{programme}/codebooks/{measure}/{version}",
                            ANALYST),
                    entry("GET /api/v1/programmes/{programme}/codebooks/{measure}/drift", ANALYST),
                    entry(
                            "POST /api/v1/editions/{edition}/open-answers/{question}"
                                    + "/codebooks/{version}/next",
                            ANALYST),
                    entry(
                            "PUT /api/v1/editions/{edition}/open-answers/{question}"
                                    + "/codebooks/{version}/answers/{response}/coding",
                            ANALYST),
                    entry(
                            "PUT /api/v1/editions/{edition}/open-answers/{question}"
                                    + "/codebooks/{version}/answers/{response}/decision",
                            ANALYST),
                    entry(
                            "GET /api/v1/editions/{edition}/open-answers/{question}"
                                    + "/codebooks/{version}/answers/{response}/suggestions",
                            ANALYST),
                    entry(
                            "GET /api/v1/editions/{edition}/open-answers/{question}"
                                    + "/codebooks/{version}/agreement",
                            ANALYST),
                    entry(
                            "PUT /api/v1/editions/{edition}/open-answers/{question}"
                                    + "/codebooks/{version}/publication",
                            ANALYST),
                    entry(
                            "GET /api/v1/editions/{edition}/open-answers/{question}"
                                    + "/codebooks/{version}/disagreements",
                            ANALYST),
                    entry(
                            "GET /api/v1/editions/{edition}/open-answers/{question}/quotations",
                            ANALYST),
                    entry(
                            "PUT /api/v1/editions/{edition}"
                                    + "/open-answers/{question}/quotations/{response}",
                            ANALYST),
                    entry(
                            "DELETE /api/v1/editions/{edition}"
                                    + "/open-answers/{question}/quotations/{response}",
                            ANALYST),
                    entry("GET /api/v1/editions/{edition}/history", ANALYST),
                    entry("GET /api/v1/editions", ROLES),
                    entry("GET /api/v1/editions/{edition}", ROLES),
                    entry("GET /api/v1/editions/{edition}/participations", ANALYST),
                    entry("POST /api/v1/editions/{edition}/participations", ANALYST),
                    entry("GET /api/v1/editions/{edition}/participations/{agency}", ANALYST),
                    entry("PUT /api/v1/editions/{edition}/participations/{agency}", ANALYST),
                    entry("DELETE /api/v1/editions/{edition}/participations/{agency}", ANALYST),
                    entry(
                            "GET /api/v1/editions/{edition}/participations/{agency}/history",
                            ANALYST),
                    entry("GET /api/v1/editions/{edition}/participation", AGENCY),
                    entry("PUT /api/v1/editions/{edition}/participation", Set.of("coordinator")),
                    entry("GET /api/v1/editions/{edition}/reminders", ANALYST),
                    entry(
                            "GET /api/v1/editions/{edition}/template",
                            Set.of("respondent", "coordinator", "analyst")),
                    entry("GET /api/v1/editions/{edition}/export", ANALYST),
                    entry("POST /api/v1/editions/{edition}/imports", Set.of("coordinator")),
                    entry("GET /api/v1/editions/{edition}/imports", Set.of("coordinator")),
                    entry("GET /api/v1/editions/{edition}/imports/{job}", Set.of("coordinator")),
                    entry(
                            "GET /api/v1/editions/{edition}/imports/{job}/events",
                            Set.of("coordinator")),
                    entry(
                            "GET /api/v1/editions/{edition}/imports/{job}/faults",
                            Set.of("coordinator")),
                    entry(
                            "GET /api/v1/editions/{edition}/imports/{job}/report",
                            Set.of("coordinator")),
                    entry("POST /api/v1/editions/{edition}/responses", AGENCY),
                    entry("GET /api/v1/editions/{edition}/responses", Set.of("coordinator")),
                    entry("POST /api/v1/editions/{edition}/responses/validations", AGENCY),
                    entry(
                            "GET /api/v1/editions/{edition}/responses/{response}/history",
                            Set.of("respondent", "coordinator", "analyst")),
                    entry(
                            "GET /api/v1/editions/{edition}/progress",
                            Set.of("coordinator", "analyst")),
                    entry(
                            "GET /api/v1/editions/{edition}/progress/comparison",
                            Set.of("coordinator", "analyst")),
                    entry("GET /api/v1/editions/{edition}/reviews", ANALYST),
                    entry("PUT /api/v1/editions/{edition}/reviews/{response}", ANALYST),
                    entry("PUT /api/v1/editions/{edition}/drafts/{draft}", AGENCY),
                    entry("GET /api/v1/editions/{edition}/drafts/{draft}", AGENCY),
                    entry("DELETE /api/v1/editions/{edition}/drafts/{draft}", AGENCY),
                    entry("GET /api/v1/editions/{edition}/receipts", Set.of("coordinator")),
                    entry("GET /api/v1/editions/{edition}/receipts/{response}", AGENCY),
                    entry("GET /api/v1/audit/verification", Set.of("administrator")),
                    entry("POST /api/v1/receipt-verifications", ROLES),
                    entry("GET /api/v1/signing-keys", ROLES),
                    entry("GET /api/v1/editions/{edition}/responses/{response}", AGENCY),
                    entry("PUT /api/v1/editions/{edition}/responses/{response}", AGENCY),
                    entry("DELETE /api/v1/editions/{edition}/responses/{response}", AGENCY));

    @Test
    void everyOperationIsInTheTable() {
        // Written when the application of this test was built, from what it serves.
        var paths =
                new JsonPath(new File("target/openapi/survey.json"))
                        .<Map<String, Map<String, Object>>>get("paths");
        var offered =
                paths.entrySet().stream()
                        .filter(path -> path.getKey().startsWith("/api/"))
                        .flatMap(
                                path ->
                                        path.getValue().keySet().stream()
                                                .filter(
                                                        Set.of(
                                                                        "get", "put", "post",
                                                                        "delete", "patch", "head",
                                                                        "options")
                                                                ::contains)
                                                .map(
                                                        method ->
                                                                method.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + path.getKey()))
                        .collect(toSet());

        assertThat(offered).isEqualTo(ALLOWED.keySet());
    }

    @Test
    void whatIsForEverybodyAsksForNoSignIn() {
        PUBLIC.forEach(
                operation ->
                        assertThat(status(operation, null)).as(operation).isNotIn(401, 403, 500));
    }

    @Test
    void everyOperationAsksForASignIn() {
        ALLOWED.keySet().stream()
                .filter(operation -> !PUBLIC.contains(operation))
                .forEach(
                        operation ->
                                assertThat(status(operation, null)).as(operation).isEqualTo(401));
    }

    @Test
    void everyOperationIsForItsRolesOnly() {
        // Known and active, so that a refusal can only be for the role.
        var agency = ASurvey.agency();
        ALLOWED.forEach(
                (operation, allowed) ->
                        ROLES.forEach(
                                role -> {
                                    var status = status(operation, Tokens.of(role, agency));
                                    if (allowed.contains(role)) {
                                        assertThat(status)
                                                .as(operation + " as " + role)
                                                .isNotIn(401, 403, 500);
                                    } else {
                                        assertThat(status)
                                                .as(operation + " as " + role)
                                                .isEqualTo(403);
                                    }
                                }));
    }

    @Test
    void nobodyIsLetInWithoutARole() {
        ALLOWED.keySet().stream()
                .filter(operation -> !PUBLIC.contains(operation))
                .forEach(
                        operation ->
                                assertThat(status(operation, Tokens.of("offline_access")))
                                        .as(operation)
                                        .isEqualTo(403));
    }

    private static int status(String operation, @Nullable String token) {
        var parts = operation.split(" ", 2);
        var path =
                parts[1].replace("{programme}", "NONE")
                        .replace("{version}", "1")
                        .replace("{measure}", "none")
                        .replace("{edition}", "NONE")
                        .replace("{agency}", "NONE")
                        .replace("{draft}", UUID.randomUUID().toString())
                        .replace("{measure}", "none")
                        .replace("{question}", "none")
                        .replace("{response}", UUID.randomUUID().toString())
                        .replace("{job}", UUID.randomUUID().toString());
        var request = given().contentType(typeOf(parts[1]));
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (!parts[0].equals("GET") && !parts[0].equals("DELETE")) {
            request.body("{}".getBytes(UTF_8));
        }
        return request.request(parts[0], path).statusCode();
    }

    private static String typeOf(String path) {
        if (path.endsWith("/imports")) {
            return "text/csv";
        }
        return path.equals(FORM) ? XLSX : ContentType.JSON.toString();
    }
}
