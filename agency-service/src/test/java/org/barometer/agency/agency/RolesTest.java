package org.barometer.agency.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.agency.AgencyRequests.AGENCIES;
import static org.barometer.agency.agency.AgencyRequests.aChange;
import static org.barometer.agency.agency.AgencyRequests.anAgency;
import static org.barometer.agency.agency.AgencyRequests.newCode;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
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

/** Every operation of the API with every role, and with none. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class RolesTest {
    private static final List<String> ROLES =
            List.of(
                    "respondent",
                    "coordinator",
                    "analyst",
                    "publisher",
                    "dashboard",
                    "administrator");

    private static final Map<String, Function<RequestSpecification, Response>> OPERATIONS =
            Map.of(
                    "register",
                    caller -> caller.body(anAgency(newCode())).post(AGENCIES),
                    "list",
                    caller -> caller.get(AGENCIES),
                    "read",
                    caller -> caller.get(AGENCIES + "/" + newCode()),
                    "change",
                    caller ->
                            caller.body(aChange(newCode(), "ACTIVE"))
                                    .put(AGENCIES + "/" + newCode()));

    /** What an administrator gets; everybody else is refused before anything is looked at. */
    private static final Map<String, Integer> ALLOWED =
            Map.of("register", 201, "list", 200, "read", 404, "change", 404);

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
        var expected = role.equals("administrator") ? ALLOWED.get(operation) : 403;

        ask(operation, given().auth().oauth2(Tokens.of(role))).then().statusCode(expected);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void asksEverybodyElseToSignIn(String operation) {
        ask(operation, given())
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesTokensThatWereMadeForSomethingElse(String operation) {
        var tokens =
                Stream.of(
                        Tokens.claims("administrator").audience(Set.of("barometer-survey")),
                        Tokens.claims("administrator").audience(Set.of("barometer-trend")),
                        Tokens.claims("administrator").issuer("https://else"),
                        Tokens.claims("administrator").claim("typ", "ID"),
                        Tokens.claims("administrator").claim("typ", "Refresh"));

        assertThat(tokens)
                .allSatisfy(
                        token ->
                                ask(operation, given().auth().oauth2(token.sign()))
                                        .then()
                                        .statusCode(401));
    }

    @Test
    void leavesNoOperationOut() {
        var declared =
                Arrays.stream(AgencyResource.class.getMethods())
                        .filter(
                                method ->
                                        Arrays.stream(method.getAnnotations())
                                                .anyMatch(
                                                        each ->
                                                                each.annotationType()
                                                                        .isAnnotationPresent(
                                                                                HttpMethod.class)))
                        .map(Method::getName);

        assertThat(declared).containsExactlyInAnyOrderElementsOf(OPERATIONS.keySet());
    }

    private static Response ask(String operation, RequestSpecification caller) {
        var request =
                caller.contentType(ContentType.JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"1\"");
        return Objects.requireNonNull(OPERATIONS.get(operation)).apply(request);
    }
}
