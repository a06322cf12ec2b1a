package org.barometer.agency.serviceaccount;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.ACCOUNTS;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.anAccount;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.newKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.barometer.agency.http.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on service accounts with every role, and with none. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ServiceAccountRolesTest {
    private static final List<String> ROLES =
            List.of(
                    "respondent",
                    "coordinator",
                    "analyst",
                    "publisher",
                    "dashboard",
                    "administrator");

    private record Operation(Function<RequestSpecification, Response> call, int allowed) {}

    private static final Map<String, Operation> OPERATIONS =
            Map.of(
                    "createServiceAccount",
                    new Operation(
                            caller -> caller.body(anAccount("DASHBOARD", null)).post(ACCOUNTS),
                            201),
                    "listServiceAccounts",
                    new Operation(caller -> caller.get(ACCOUNTS), 200),
                    "readServiceAccount",
                    new Operation(caller -> caller.get(unknown()), 404),
                    "changeServiceAccount",
                    new Operation(
                            caller ->
                                    caller.body(Map.of("name", "Any", "status", "REVOKED"))
                                            .put(unknown()),
                            404),
                    "rotateServiceAccountSecret",
                    new Operation(
                            caller -> caller.body(Map.of()).post(unknown() + "/rotations"), 404),
                    "endServiceAccountSecret",
                    new Operation(caller -> caller.delete(unknown() + "/credentials/any"), 404));

    static Stream<Arguments> operationsAndRoles() {
        return OPERATIONS.keySet().stream()
                .flatMap(operation -> ROLES.stream().map(role -> Arguments.of(operation, role)));
    }

    static Set<String> operations() {
        return OPERATIONS.keySet();
    }

    @ParameterizedTest
    @MethodSource("operationsAndRoles")
    void answersAdministratorsOnly(String operation, String role) {
        var expected = role.equals("administrator") ? of(operation).allowed() : 403;

        ask(operation, given().auth().oauth2(Tokens.of(role))).then().statusCode(expected);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void asksEverybodyElseToSignIn(String operation) {
        ask(operation, given()).then().statusCode(401);
    }

    @Test
    void leavesNoOperationOut() {
        var declared =
                Arrays.stream(ServiceAccountResource.class.getMethods())
                        .filter(
                                method ->
                                        Arrays.stream(method.getAnnotations())
                                                .anyMatch(
                                                        each ->
                                                                each.annotationType()
                                                                        .isAnnotationPresent(
                                                                                HttpMethod.class)))
                        .map(method -> method.getName());

        assertThat(declared).containsExactlyInAnyOrderElementsOf(OPERATIONS.keySet());
    }

    private static Response ask(String operation, RequestSpecification caller) {
        return of(operation)
                .call()
                .apply(
                        caller.contentType(ContentType.JSON)
                                .header("Idempotency-Key", newKey())
                                .header("If-Match", "\"1\""));
    }

    private static Operation of(String operation) {
        return Objects.requireNonNull(OPERATIONS.get(operation));
    }

    private static String unknown() {
        return ACCOUNTS + "/" + UUID.randomUUID();
    }
}
