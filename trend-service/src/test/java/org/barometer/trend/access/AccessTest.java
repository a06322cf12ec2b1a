package org.barometer.trend.access;

import static io.restassured.RestAssured.given;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.barometer.trend.denial.Suspensions;
import org.barometer.trend.release.SigningKeyFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation with every role, agency and state of a token, against the declared table. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test's framework fills its fields.
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class AccessTest {
    @TestHTTPResource URL service;

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URL openApi;

    @Test
    void hasOneRowForEachOperation() throws IOException {
        assertThat(AccessTable.declared().stream().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(AccessTable.offered(openApi).keySet());
    }

    @TestFactory
    Stream<DynamicTest> answersEachCallerAsDeclared() throws IOException {
        var own = Addressed.agency();
        var other = Addressed.agency();
        var suspended = Addressed.agency();
        Suspensions.ofAgency(suspended, "SUSPENDED", 1_000);
        Suspensions.ofAccount(Caller.SUSPENDED_ACCOUNT);
        var callers = Caller.all(own, other, suspended);
        callers.stream()
                .filter(caller -> caller.state().name().startsWith("SUSPENDED"))
                .forEach(AccessTest::awaitDenial);
        var objects = Addressed.of(own);
        var requests = new Requests(service, AccessTable.offered(openApi), objects::in);
        return AccessTable.declared().stream()
                // What is deleted could not be refused to anybody afterwards.
                .sorted(comparing(operation -> operation.method().equals("DELETE")))
                .map(
                        operation ->
                                dynamicTest(
                                        operation.toString(),
                                        () -> tryEach(operation, callers, requests)));
    }

    private static void tryEach(Operation operation, List<Caller> callers, Requests requests) {
        var without = requests.send(operation, request -> request);
        assertThat(without.statusCode() == 401)
                .as("without a token: %d", without.statusCode())
                .isEqualTo(!operation.isPublic());
        if (!operation.isPublic()) {
            assertThat(without.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(asked -> assertThat(asked).startsWith("Bearer"));
            assertThat(without.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(without.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(without.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));

        var ofOneAgency = Addressed.areOfOneAgency(operation.path());
        var wrong =
                callers.stream()
                        .map(caller -> answer(operation, caller, ofOneAgency, requests))
                        .flatMap(List::stream)
                        .toList();

        assertThat(wrong).as("answered otherwise than declared").isEmpty();
    }

    private static List<String> answer(
            Operation operation, Caller caller, boolean ofOneAgency, Requests requests) {
        var status =
                requests.send(
                                operation,
                                request ->
                                        request.header("Authorization", "Bearer " + caller.token()))
                        .statusCode();
        return caller.isAnsweredAsDeclared(operation, ofOneAgency, status)
                ? List.of()
                : List.of(caller + ": " + status);
    }

    private static void awaitDenial(Caller caller) {
        await().untilAsserted(
                        () ->
                                given().auth()
                                        .oauth2(caller.token())
                                        .get("/nowhere")
                                        .then()
                                        .statusCode(403));
    }
}
