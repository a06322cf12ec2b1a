package org.barometer.agency.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.registeredAgency;
import static org.barometer.agency.member.PeopleRequests.INVITATIONS;
import static org.barometer.agency.member.PeopleRequests.aPerson;
import static org.barometer.agency.member.PeopleRequests.anInvitation;
import static org.barometer.agency.member.PeopleRequests.as;
import static org.barometer.agency.member.PeopleRequests.change;
import static org.barometer.agency.member.PeopleRequests.invite;
import static org.barometer.agency.member.PeopleRequests.invited;
import static org.barometer.agency.member.PeopleRequests.newAddress;
import static org.barometer.agency.member.PeopleRequests.person;
import static org.barometer.agency.member.PeopleRequests.read;
import static org.barometer.agency.member.PeopleRequests.remove;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakeAccounts;
import org.barometer.agency.identity.FakeAccounts.Broken;
import org.barometer.agency.identity.FakeAccounts.Step;
import org.barometer.agency.state.Agreement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A connection that breaks, or a crash, before and after every step: both ends agree in the end.
 */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class MemberInterruptionTest {
    @Inject FakeAccounts accounts;
    @Inject Agreement agreement;

    private final String address = newAddress();
    private String agency = "";

    @BeforeEach
    void registerTheAgency() {
        agency = registeredAgency();
        agreement.remember();
    }

    @AfterEach
    void leaveNothingHalfDone() {
        accounts.reachable(true);
        agreement.comesBack();
    }

    static Stream<Arguments> ofAnInvitation() {
        return Stream.of(Step.FIND, Step.MAKE, Step.KEEP, Step.INVITE)
                .flatMap(MemberInterruptionTest::both);
    }

    @ParameterizedTest
    @MethodSource("ofAnInvitation")
    void finishesAnInvitationThatNobodyRepeats(Step step, Broken broken) {
        accounts.breakAt(address, step, broken);
        unavailable(invite(asAdministrator(), anInvitation(address, "respondent", agency)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                asAdministrator()
                                        .get(INVITATIONS + "?agency=" + agency)
                                        .then()
                                        .body("invitations[0].state", equalTo("SENT")));
        person(accounts.named(address).orElseThrow().id())
                .then()
                .statusCode(200)
                .body("status", equalTo("INVITED"));
    }

    @ParameterizedTest
    @MethodSource("ofAnInvitation")
    void finishesAnInvitationThatIsRepeated(Step step, Broken broken) {
        var key = UUID.randomUUID().toString();
        var token = Tokens.of("administrator");
        var body = anInvitation(address, "respondent", agency);
        accounts.breakAt(address, step, broken);
        unavailable(as(token).header("Idempotency-Key", key).body(body).post(INVITATIONS));

        as(token)
                .header("Idempotency-Key", key)
                .body(body)
                .post(INVITATIONS)
                .then()
                .statusCode(201)
                .body("state", equalTo("SENT"));
    }

    static Stream<Arguments> ofARevocation() {
        return both(Step.REMOVE);
    }

    @ParameterizedTest
    @MethodSource("ofARevocation")
    void finishesARevocation(Step step, Broken broken) {
        var id = invited(address, "respondent", agency);
        var account = accounts.named(address).orElseThrow().id();
        accounts.breakAt(address, step, broken);

        unavailable(asAdministrator().header("If-Match", "\"2\"").delete(INVITATIONS + "/" + id));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> read(id).then().body("state", equalTo("REVOKED")));
        assertThat(accounts.named(address)).isEmpty();
        person(account).then().body("status", equalTo("REMOVED"));
    }

    @Test
    void revokesWhatCouldNotBeSent() {
        accounts.breakAt(address, Step.MAKE, Broken.AFTER);
        var key = UUID.randomUUID().toString();
        var body = anInvitation(address, "respondent", agency);
        unavailable(asAdministrator().header("Idempotency-Key", key).body(body).post(INVITATIONS));
        accounts.reachable(false);
        String id =
                asAdministrator().get(INVITATIONS + "?agency=" + agency).path("invitations[0].id");
        int revision =
                asAdministrator()
                        .get(INVITATIONS + "?agency=" + agency)
                        .path("invitations[0].revision");

        unavailable(
                asAdministrator()
                        .header("If-Match", "\"%d\"".formatted(revision))
                        .delete(INVITATIONS + "/" + id));
        accounts.reachable(true);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> read(id).then().body("state", equalTo("REVOKED")));
        assertThat(accounts.named(address)).isEmpty();
    }

    static Stream<Arguments> ofAChange() {
        return both(Step.KEEP);
    }

    @ParameterizedTest
    @MethodSource("ofAChange")
    void finishesASuspension(Step step, Broken broken) {
        var account = active();
        accounts.breakAt(address, step, broken);

        unavailable(change(account, 2, aPerson("respondent", agency, "SUSPENDED")));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> person(account).then().body("status", equalTo("SUSPENDED")));
        assertThat(accounts.named(address).orElseThrow().enabled()).isFalse();
        change(account, 2, aPerson("respondent", agency, "SUSPENDED"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""));
    }

    @ParameterizedTest
    @MethodSource("ofARevocation")
    void finishesARemoval(Step step, Broken broken) {
        var account = active();
        accounts.breakAt(address, step, broken);

        unavailable(remove(account, 2));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> person(account).then().body("status", equalTo("REMOVED")));
        assertThat(accounts.named(address)).isEmpty();
        remove(account, 2).then().statusCode(200);
    }

    @Test
    void readsWhileTheIdentityProviderIsAway() {
        var account = active();
        var id = invited(newAddress(), "respondent", agency);
        accounts.reachable(false);

        person(account).then().statusCode(200).body("status", equalTo("ACTIVE"));
        read(id).then().statusCode(200).body("state", equalTo("SENT"));
    }

    private String active() {
        var id = invited(address, "respondent", agency);
        accounts.accept(address);
        read(id).then().body("state", equalTo("ACCEPTED"));
        return accounts.named(address).orElseThrow().id();
    }

    private static Stream<Arguments> both(Step step) {
        return Stream.of(Broken.values()).map(broken -> Arguments.of(step, broken));
    }

    private static void unavailable(Response response) {
        response.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:barometer:problem:identity-provider-unavailable"));
    }
}
