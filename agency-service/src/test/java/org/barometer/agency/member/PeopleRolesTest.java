package org.barometer.agency.member;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.member.PeopleRequests.GRANTS;
import static org.barometer.agency.member.PeopleRequests.INVITATIONS;
import static org.barometer.agency.member.PeopleRequests.PEOPLE;
import static org.barometer.agency.member.PeopleRequests.aPerson;
import static org.barometer.agency.member.PeopleRequests.anInvitation;
import static org.barometer.agency.member.PeopleRequests.newAddress;

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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.barometer.agency.http.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation about people with every role, and with none. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class PeopleRolesTest {
    private static final List<String> ROLES =
            List.of(
                    "respondent",
                    "coordinator",
                    "analyst",
                    "publisher",
                    "dashboard",
                    "administrator");

    /** What those get who may ask; everybody else is refused before anything is looked at. */
    private record Expected(
            Map<String, Integer> statuses, Function<RequestSpecification, Response> ask) {}

    private static final Map<String, Expected> OPERATIONS =
            Map.ofEntries(
                    Map.entry(
                            "InvitationResource.invite",
                            new Expected(
                                    Map.of("administrator", 201, "coordinator", 403),
                                    caller ->
                                            caller.body(anInvitation(newAddress(), "analyst", null))
                                                    .post(INVITATIONS))),
                    Map.entry(
                            "InvitationResource.list",
                            new Expected(
                                    Map.of("administrator", 200, "coordinator", 200),
                                    caller -> caller.get(INVITATIONS))),
                    Map.entry(
                            "InvitationResource.read",
                            new Expected(
                                    Map.of("administrator", 404, "coordinator", 404),
                                    caller -> caller.get(INVITATIONS + "/" + UUID.randomUUID()))),
                    Map.entry(
                            "InvitationResource.resend",
                            new Expected(
                                    Map.of("administrator", 404, "coordinator", 404),
                                    caller ->
                                            caller.post(
                                                    "%s/%s/mails"
                                                            .formatted(
                                                                    INVITATIONS,
                                                                    UUID.randomUUID())))),
                    Map.entry(
                            "InvitationResource.revoke",
                            new Expected(
                                    Map.of("administrator", 404, "coordinator", 404),
                                    caller ->
                                            caller.delete(INVITATIONS + "/" + UUID.randomUUID()))),
                    Map.entry(
                            "PersonResource.list",
                            new Expected(
                                    Map.of("administrator", 200, "coordinator", 200),
                                    caller -> caller.get(PEOPLE))),
                    Map.entry(
                            "PersonResource.read",
                            new Expected(
                                    Map.of("administrator", 404, "coordinator", 404),
                                    caller -> caller.get(PEOPLE + "/" + UUID.randomUUID()))),
                    Map.entry(
                            "PersonResource.change",
                            new Expected(
                                    Map.of("administrator", 404),
                                    caller ->
                                            caller.body(aPerson("analyst", null, "ACTIVE"))
                                                    .put(PEOPLE + "/" + UUID.randomUUID()))),
                    Map.entry(
                            "PersonResource.remove",
                            new Expected(
                                    Map.of("administrator", 404),
                                    caller -> caller.delete(PEOPLE + "/" + UUID.randomUUID()))),
                    Map.entry(
                            "GrantResource.list",
                            new Expected(
                                    Map.of("administrator", 200), caller -> caller.get(GRANTS))),
                    Map.entry(
                            "GrantResource.read",
                            new Expected(
                                    Map.of("administrator", 404),
                                    caller -> caller.get(GRANTS + "/" + UUID.randomUUID()))),
                    Map.entry(
                            "GrantResource.confirm",
                            new Expected(
                                    Map.of("administrator", 404),
                                    caller ->
                                            caller.put(
                                                    "%s/%s/confirmation"
                                                            .formatted(
                                                                    GRANTS, UUID.randomUUID())))),
                    Map.entry(
                            "GrantResource.refuse",
                            new Expected(
                                    Map.of("administrator", 404),
                                    caller ->
                                            caller.put(
                                                    "%s/%s/refusal"
                                                            .formatted(
                                                                    GRANTS, UUID.randomUUID())))),
                    Map.entry(
                            "MeResource.read",
                            new Expected(
                                    Map.of(
                                            "respondent",
                                            200,
                                            "coordinator",
                                            200,
                                            "analyst",
                                            200,
                                            "publisher",
                                            200,
                                            "dashboard",
                                            200,
                                            "administrator",
                                            200),
                                    caller -> caller.get("/api/v1/me"))));

    static Stream<Arguments> operationsAndRoles() {
        return OPERATIONS.keySet().stream()
                .flatMap(operation -> ROLES.stream().map(role -> Arguments.of(operation, role)));
    }

    @ParameterizedTest
    @MethodSource("operationsAndRoles")
    void answersWhoMayAsk(String operation, String role) {
        var expected =
                Objects.requireNonNull(OPERATIONS.get(operation))
                        .statuses()
                        .getOrDefault(role, 403);
        var token = Tokens.claims(role).claim("organization", List.of("T-1")).sign();

        ask(operation, given().auth().oauth2(token)).then().statusCode(expected);
    }

    static Stream<String> operations() {
        return OPERATIONS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void asksEverybodyElseToSignIn(String operation) {
        ask(operation, given()).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void givesNothingToCoordinatorsOfNoAgencyOrSeveral() {
        for (var agencies : List.of(List.<String>of(), List.of("T-1", "T-2"))) {
            var token = Tokens.claims("coordinator").claim("organization", agencies).sign();

            ask("PersonResource.list", given().auth().oauth2(token)).then().statusCode(403);
            ask("InvitationResource.list", given().auth().oauth2(token)).then().statusCode(403);
        }
    }

    @Test
    void leavesNoOperationOut() {
        var declared =
                Stream.of(
                                InvitationResource.class,
                                PersonResource.class,
                                GrantResource.class,
                                MeResource.class)
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                        .filter(PeopleRolesTest::isOperation)
                        .map(
                                method ->
                                        "%s.%s"
                                                .formatted(
                                                        method.getDeclaringClass().getSimpleName(),
                                                        method.getName()));

        assertThat(declared).containsExactlyInAnyOrderElementsOf(OPERATIONS.keySet());
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static Response ask(String operation, RequestSpecification caller) {
        var request =
                caller.contentType(ContentType.JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"1\"");
        return Objects.requireNonNull(OPERATIONS.get(operation)).ask().apply(request);
    }
}
