package org.barometer.agency.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.barometer.agency.Database;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakeAccounts;
import org.barometer.agency.identity.FakeOrganizations;
import org.barometer.agency.identity.FakePrograms;
import org.barometer.agency.state.Agreement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every operation of docs/contracts/access.csv that changes something. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test's framework fills its fields.
@QuarkusTestResource(OidcWiremockTestResource.class)
class ChangesTest {
    /** What leaves nothing in the audit log, and why. */
    private static final Map<String, String> WITHOUT_A_TRACE =
            Map.of(
                    "POST /api/v1/state/plan",
                    "it changes nothing",
                    "PUT /api/v1/audit/heads/newest",
                    "the head is kept and handed outside, and an entry would make it old at once");

    /** What is done in the registry alone, or by a job that waits. */
    private static final Set<String> DONE_WITHOUT_KEYCLOAK =
            Set.of(
                    "POST /api/v1/agencies/imports",
                    "PUT /api/v1/audit/heads/newest",
                    "PUT /api/v1/grants/{id}/refusal",
                    "POST /api/v1/state/plan",
                    "POST /api/v1/state/apply");

    @TestHTTPResource URL service;

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URL openApi;

    @Inject FakeAccounts accounts;
    @Inject FakeOrganizations organizations;
    @Inject FakePrograms programs;
    @Inject Agreement agreement;

    @AfterEach
    void reachTheIdentityProviderAgain() {
        keycloak(true);
    }

    @TestFactory
    Stream<DynamicTest> leaveATraceInTheAuditLog() {
        return each(this::leavesATrace);
    }

    @TestFactory
    Stream<DynamicTest> areDoneOrKeptWhileKeycloakIsAway() {
        return each(this::isDoneOrKept);
    }

    /** Only the drift needs Keycloak to be read. */
    @Test
    void leavesReadingToGoOnWhileKeycloakIsAway() throws IOException {
        var objects = Addressed.none();
        var requests = new Requests(service, AccessTable.offered(openApi), objects::in);
        var reading = operations(operation -> operation.method().equals("GET"));
        var before = reading.stream().map(operation -> status(requests, operation)).toList();

        keycloak(false);

        var away = reading.stream().map(operation -> status(requests, operation)).toList();
        for (int i = 0; i < reading.size(); i++) {
            var operation = reading.get(i).toString();
            var expected = operation.equals("GET /api/v1/drift") ? 503 : before.get(i);
            assertThat(away.get(i)).as(operation).isEqualTo(expected);
        }
    }

    private void leavesATrace(Operation operation) throws SQLException {
        var request = UUID.randomUUID().toString();
        var change = change(operation);
        change.request().header("X-Request-Id", request);

        assertThat(change.send().statusCode()).isBetween(200, 299);

        if (WITHOUT_A_TRACE.containsKey(operation.toString())) {
            assertThat(actsIn(request)).isEmpty();
        } else {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(actsIn(request)).isNotEmpty());
        }
    }

    private void isDoneOrKept(Operation operation) {
        var change = change(operation);
        agreement.remember();
        keycloak(false);
        var answer = change.send().then();
        keycloak(true);

        if (DONE_WITHOUT_KEYCLOAK.contains(operation.toString())) {
            assertThat(answer.extract().statusCode()).isBetween(200, 299);
        } else {
            answer.statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("urn:barometer:problem:identity-provider-unavailable"));
        }
        agreement.comesBack();
    }

    private Changes.Change change(Operation operation) {
        return new Changes(accounts, organizations)
                .of(operation)
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "Say in Changes how to succeed with " + operation));
    }

    private void keycloak(boolean answers) {
        accounts.reachable(answers);
        organizations.reachable(answers);
        programs.reachable(answers);
    }

    private List<String> actsIn(String request) throws SQLException {
        try (var connection = Database.seeingAll();
                var statement =
                        connection.prepareStatement(
                                "select entry from audit_entry"
                                        + " where cast(entry as jsonb) ->> 'request' = ?")) {
            statement.setString(1, request);
            var found = statement.executeQuery();
            var acts = new ArrayList<String>();
            while (found.next()) {
                acts.add(found.getString(1));
            }
            return acts;
        }
    }

    private static int status(Requests requests, Operation operation) {
        var token = Tokens.of("administrator");
        return requests.send(
                        operation, request -> request.header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private interface Check {
        void of(Operation operation) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return operations(operation -> !operation.method().equals("GET")).stream()
                .map(operation -> dynamicTest(operation.toString(), () -> check.of(operation)));
    }

    private static List<Operation> operations(Predicate<Operation> which) {
        return AccessTable.declared().stream()
                .filter(operation -> !operation.isPublic())
                .filter(which)
                .toList();
    }
}
