package org.barometer.agency.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.registeredAgency;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.anAccount;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.change;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.createAs;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.created;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.newKey;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.read;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.rotate;
import static org.barometer.agency.serviceaccount.ServiceAccountResourceTest.clientOf;
import static org.barometer.agency.serviceaccount.ServiceAccountResourceTest.idOf;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakePrograms;
import org.barometer.agency.serviceaccount.model.AccountName;
import org.barometer.agency.serviceaccount.model.ProgramRole;
import org.barometer.agency.serviceaccount.model.ServiceAccount;
import org.barometer.agency.state.Agreement;
import org.barometer.agency.wall.Wall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is interrupted, and wherever: neither Keycloak nor the registry has a half of it. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ServiceAccountInterruptionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject FakePrograms programs;
    @Inject ServiceAccountStore accounts;
    @Inject CredentialStore credentials;
    @Inject CarryOutCredential carryOut;
    @Inject Wall wall;
    @Inject Agreement agreement;

    @BeforeEach
    void seeWhatIsDifferentAlready() {
        agreement.remember();
    }

    @AfterEach
    void leaveNothingHalfDone() {
        programs.reachable(true);
        agreement.comesBack();
    }

    @Test
    void showsTheSecretToWhoeverRepeatsARequestThatMadeNothing() {
        var key = newKey();
        var token = Tokens.of("administrator");
        var body = anAccount("COORDINATOR", registeredAgency());
        programs.reachable(false);
        unavailable(createAs(asAdministrator().auth().oauth2(token), key, body));
        programs.reachable(true);

        var answer = createAs(asAdministrator().auth().oauth2(token), key, body);

        answer.then().statusCode(201).body("account.credentials[0].state", equalTo("VALID"));
        assertThat(programs.client(clientOf(answer)).orElseThrow().secret())
                .isEqualTo(answer.path("clientSecret"));
    }

    @Test
    void saysThatTheSecretIsGoneWhenOnlyItsAnswerWasLost() {
        var key = newKey();
        var token = Tokens.of("administrator");
        var body = anAccount("COORDINATOR", registeredAgency());
        programs.loseTheNextAnswer();
        unavailable(createAs(asAdministrator().auth().oauth2(token), key, body));

        createAs(asAdministrator().auth().oauth2(token), key, body)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:secret-shown-once"));
    }

    @Test
    void finishesACreationThatACrashLeftBehind() {
        var account =
                ServiceAccount.create(
                        UUID.randomUUID(),
                        new AccountName("Crashed"),
                        ProgramRole.RESPONDENT,
                        Optional.of(new AgencyCode(registeredAgency())));
        wall.seeAll(
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(
                                        () -> {
                                            accounts.add(account);
                                            credentials.begin(
                                                    account.id(),
                                                    Wish.forNew(
                                                            new Actor(
                                                                    "administrator",
                                                                    "someone",
                                                                    "request"),
                                                            new IdempotencyKey(newKey()),
                                                            account),
                                                    carryOut.now());
                                        }));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                read(account.id().toString())
                                        .then()
                                        .body("credentials[0].state", equalTo("VALID")));
        String client = read(account.id().toString()).path("credentials[0].clientId");
        assertThat(programs.client(client)).isPresent();
    }

    @Test
    void leavesTheEarlierSecretAloneUntilTheNewOneIsThere() {
        var first = created();
        programs.reachable(false);

        unavailable(rotate(idOf(first), newKey(), "PT0S"));

        read(idOf(first))
                .then()
                .body("credentials.state", equalTo(List.of("VALID", "BEGUN")))
                .body("credentials[0].endsAt", equalTo(null));
        programs.reachable(true);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                read(idOf(first))
                                        .then()
                                        .body(
                                                "credentials.state",
                                                equalTo(List.of("ENDED", "VALID"))));
    }

    @Test
    void refusesARevokedProgramWhileTheIdentityProviderIsAway() {
        var answer = created();
        programs.reachable(false);

        unavailable(change(idOf(answer), 1, "Case system", "REVOKED"));

        read(idOf(answer))
                .then()
                .body("status", equalTo("REVOKED"))
                .body("credentials[0].state", equalTo("ENDING"));
        programs.reachable(true);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                read(idOf(answer))
                                        .then()
                                        .body("credentials[0].state", equalTo("ENDED")));
        assertThat(programs.client(clientOf(answer)).orElseThrow().enabled()).isFalse();
    }

    @Test
    void finishesARevocationWhenItIsRepeated() {
        var answer = created();
        programs.loseTheNextAnswer();
        unavailable(change(idOf(answer), 1, "Case system", "REVOKED"));

        change(idOf(answer), 1, "Case system", "REVOKED")
                .then()
                .statusCode(200)
                .body("credentials[0].state", equalTo("ENDED"));
    }

    private static void unavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:barometer:problem:identity-provider-unavailable"));
    }
}
