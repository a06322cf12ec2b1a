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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.barometer.agency.http.MediaTypes;
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

    /**
     * A request, and what an administrator gets; everybody else is refused before anything is
     * looked at.
     */
    private record Operation(
            String name, int allowed, Function<RequestSpecification, Response> request) {}

    private static final Map<String, Operation> OPERATIONS =
            Stream.of(
                            new Operation(
                                    "register",
                                    201,
                                    caller -> caller.body(anAgency(newCode())).post(AGENCIES)),
                            new Operation("list", 200, caller -> caller.get(AGENCIES)),
                            new Operation(
                                    "read", 404, caller -> caller.get(AGENCIES + "/" + newCode())),
                            new Operation(
                                    "change",
                                    404,
                                    caller ->
                                            caller.body(aChange(newCode()))
                                                    .put(AGENCIES + "/" + newCode())),
                            new Operation("suspend", 404, caller -> step(caller, "suspension")),
                            new Operation(
                                    "reactivate", 404, caller -> step(caller, "reactivation")),
                            new Operation("retire", 404, caller -> step(caller, "retirement")),
                            new Operation(
                                    "reorganise",
                                    400,
                                    caller ->
                                            caller.body("{}").post(AGENCIES + "/reorganisations")),
                            new Operation(
                                    "send",
                                    202,
                                    caller ->
                                            caller.contentType("text/csv")
                                                    .body("CODE")
                                                    .post(AGENCIES + "/imports")),
                            new Operation(
                                    "progress",
                                    404,
                                    caller ->
                                            caller.get(AGENCIES + "/imports/" + UUID.randomUUID())),
                            new Operation(
                                    "faults",
                                    404,
                                    caller ->
                                            caller.get(
                                                    AGENCIES
                                                            + "/imports/"
                                                            + UUID.randomUUID()
                                                            + "/faults")),
                            new Operation(
                                    "workbookTemplate",
                                    200,
                                    caller ->
                                            caller.accept(MediaTypes.XLSX)
                                                    .get(AGENCIES + "/template")),
                            new Operation(
                                    "csvTemplate",
                                    200,
                                    caller ->
                                            caller.accept(MediaTypes.CSV)
                                                    .get(AGENCIES + "/template")),
                            new Operation(
                                    "history",
                                    404,
                                    caller -> caller.get(AGENCIES + "/" + newCode() + "/history")),
                            new Operation(
                                    "csv",
                                    200,
                                    caller ->
                                            caller.accept(MediaTypes.CSV)
                                                    .get(AGENCIES + "/export")),
                            new Operation(
                                    "workbook",
                                    200,
                                    caller ->
                                            caller.accept(MediaTypes.XLSX)
                                                    .get(AGENCIES + "/export")))
                    .collect(Collectors.toMap(Operation::name, Function.identity()));

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
        var expected = role.equals("administrator") ? operation(operation).allowed() : 403;

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
                Stream.of(
                                AgencyResource.class,
                                HistoryResource.class,
                                ExportResource.class,
                                ImportResource.class,
                                TemplateResource.class,
                                ReorganisationResource.class)
                        .flatMap(resource -> Arrays.stream(resource.getMethods()))
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

    private static Operation operation(String name) {
        return Objects.requireNonNull(OPERATIONS.get(name));
    }

    private static Response step(RequestSpecification caller, String step) {
        return caller.body(Map.of("reason", "OTHER")).post(AGENCIES + "/" + newCode() + "/" + step);
    }

    private static Response ask(String operation, RequestSpecification caller) {
        var request =
                caller.contentType(ContentType.JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"1\"");
        return operation(operation).request().apply(request);
    }
}
