package org.barometer.agency.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.registeredAgency;
import static org.barometer.agency.member.PeopleRequests.INVITATIONS;
import static org.barometer.agency.member.PeopleRequests.PEOPLE;
import static org.barometer.agency.member.PeopleRequests.anInvitation;
import static org.barometer.agency.member.PeopleRequests.as;
import static org.barometer.agency.member.PeopleRequests.asCoordinatorOf;
import static org.barometer.agency.member.PeopleRequests.invite;
import static org.barometer.agency.member.PeopleRequests.invited;
import static org.barometer.agency.member.PeopleRequests.newAddress;
import static org.barometer.agency.member.PeopleRequests.person;
import static org.barometer.agency.member.PeopleRequests.read;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.agency.Database;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.Accounts.NewAccount;
import org.barometer.agency.identity.Accounts.SecondFactor;
import org.barometer.agency.identity.FakeAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class InvitationResourceTest {
    @Inject FakeAccounts accounts;

    private final String address = newAddress();
    private String agency = "";

    @BeforeEach
    void registerTheAgency() {
        agency = registeredAgency();
    }

    @Test
    void makesTheAccountAndSendsTheMail() {
        var id = invited(address, "respondent", agency);

        var account = accounts.named(address).orElseThrow();
        assertThat(account.role()).isEqualTo("respondent");
        assertThat(account.organization()).isEqualTo(agency);
        assertThat(account.language()).isEqualTo("sv");
        assertThat(account.secondFactor()).isEqualTo(SecondFactor.NONE);
        assertThat(account.mails()).isEqualTo(1);
        read(id).then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("email", equalTo(address))
                .body("account", equalTo(account.id()));
        person(account.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("INVITED"));
    }

    @Test
    void seesThatItWasAccepted() {
        var id = invited(address, "respondent", agency);
        accounts.accept(address);

        read(id).then().body("state", equalTo("ACCEPTED")).body("email", nullValue());
        person(accounts.named(address).orElseThrow().id())
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("email", equalTo(address))
                .body("revision", equalTo(2));
    }

    @Test
    void seesThatItWasAcceptedThoughNobodyReads() {
        invited(address, "coordinator", agency);
        var account = accounts.named(address).orElseThrow().id();
        accounts.accept(address);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> person(account).then().body("status", equalTo("ACTIVE")));
    }

    @Test
    void isSentOnceForOneKey() {
        var key = UUID.randomUUID().toString();
        var token = Tokens.of("administrator");
        var body = anInvitation(address, "analyst", null);
        var first = as(token).header("Idempotency-Key", key).body(body).post(INVITATIONS);
        var again = as(token).header("Idempotency-Key", key).body(body).post(INVITATIONS);

        first.then().statusCode(201);
        again.then().statusCode(201).body("id", equalTo(first.path("id")));
        assertThat(accounts.named(address).orElseThrow().mails()).isEqualTo(1);
        as(token)
                .header("Idempotency-Key", key)
                .body(anInvitation(newAddress(), "analyst", null))
                .post(INVITATIONS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:idempotency-key-reused"));
    }

    @Test
    void refusesAnAddressThatSomebodyHas() {
        invited(address, "respondent", agency);

        taken();
        accounts.accept(address);
        taken();
    }

    @Test
    void refusesAnAddressOfAnAccountThatItDidNotMake() {
        accounts.make(new NewAccount(address, "en", SecondFactor.NONE));

        taken();

        assertThat(accounts.named(address).orElseThrow().mails()).isZero();
        assertThat(accounts.named(address).orElseThrow().role()).isNull();
    }

    @Test
    void refusesAnUnknownAgency() {
        invite(asAdministrator(), anInvitation(address, "respondent", "T-NOWHERE"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:agency-unknown"));
    }

    @Test
    void namesEverythingThatIsWrong() {
        invite(
                        asAdministrator(),
                        Map.of(
                                "email",
                                "nobody",
                                "role",
                                "king",
                                "language",
                                "xx",
                                "agency",
                                "lower case"))
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        equalTo(List.of("/email", "/language", "/role", "/agency")));
        invite(asAdministrator(), anInvitation(address, "respondent", null))
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/agency")));
        invite(asAdministrator(), anInvitation(address, "analyst", agency))
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/agency")));
    }

    @Test
    void isRevokedWithItsAccount() {
        var id = invited(address, "respondent", agency);
        var account = accounts.named(address).orElseThrow().id();

        revoke(id, 2).then().statusCode(200).body("state", equalTo("REVOKED"));

        assertThat(accounts.named(address)).isEmpty();
        person(account).then().body("status", equalTo("REMOVED")).body("email", nullValue());
        revoke(id, 2).then().statusCode(200);
        invited(address, "respondent", agency);
    }

    @Test
    void isNotRevokedOnceAccepted() {
        var id = invited(address, "respondent", agency);
        accounts.accept(address);
        read(id);

        revoke(id, 3)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:invitation-ended"));
    }

    @Test
    void isClosedWhenItsTimeIsOverAndOpenedWhenItIsSentAgain() throws SQLException {
        var id = invited(address, "respondent", agency);
        try (var connection = Database.seeingAll();
                var sql = connection.createStatement()) {
            sql.execute(
                    "update invitation set expires_at = now() - interval '1 second' where id = '%s'"
                            .formatted(id));
        }

        read(id).then().body("state", equalTo("EXPIRED"));
        assertThat(accounts.named(address).orElseThrow().enabled()).isFalse();

        resend(id, 3).then().statusCode(200).body("state", equalTo("SENT"));
        assertThat(accounts.named(address).orElseThrow().enabled()).isTrue();
        assertThat(accounts.named(address).orElseThrow().mails()).isEqualTo(2);
        resend(id, 3).then().statusCode(412);
    }

    @Test
    void letsCoordinatorsInviteRespondentsToTheirOwnAgency() {
        var invitation = invite(asCoordinatorOf(agency), anInvitation(address, "respondent", null));

        invitation.then().statusCode(201).body("agency", equalTo(agency));
        assertThat(accounts.named(address).orElseThrow().organization()).isEqualTo(agency);
        asCoordinatorOf(agency)
                .header("If-Match", "\"2\"")
                .delete(INVITATIONS + "/" + invitation.path("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void letsCoordinatorsInviteNobodyElse() {
        invite(asCoordinatorOf(agency), anInvitation(address, "respondent", agency))
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/agency")));
        for (var role : List.of("coordinator", "analyst", "administrator")) {
            invite(asCoordinatorOf(agency), anInvitation(address, role, null))
                    .then()
                    .statusCode(403);
        }
        assertThat(accounts.named(address)).isEmpty();
    }

    /** Whom they cannot see: an address is one person's, wherever that person works. */
    @Test
    void tellsCoordinatorsWhenSomebodyElsewhereHasTheAddress() {
        invited(address, "respondent", registeredAgency());
        var member = newAddress();
        var id = invited(member, "respondent", registeredAgency());
        accounts.accept(member);
        read(id).then().body("state", equalTo("ACCEPTED"));

        for (var taken : List.of(address, member)) {
            invite(asCoordinatorOf(agency), anInvitation(taken, "respondent", null))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:barometer:problem:email-taken"));
        }
    }

    @Test
    void showsCoordinatorsOnlyTheirOwnAgency() {
        var other = registeredAgency();
        var foreign = invited(address, "respondent", other);
        var account = accounts.named(address).orElseThrow().id();
        var own = invited(newAddress(), "respondent", agency);

        asCoordinatorOf(agency).get(INVITATIONS + "/" + foreign).then().statusCode(404);
        asCoordinatorOf(agency)
                .header("If-Match", "\"2\"")
                .delete(INVITATIONS + "/" + foreign)
                .then()
                .statusCode(404);
        asCoordinatorOf(agency).get(PEOPLE + "/" + account).then().statusCode(404);
        asCoordinatorOf(agency)
                .get(INVITATIONS + "?agency=" + other)
                .then()
                .body("invitations.id", hasItem(own))
                .body("invitations.id", not(hasItem(foreign)));
        asCoordinatorOf(agency)
                .get(PEOPLE)
                .then()
                .body("people.agency", everyItem(equalTo(agency)))
                .body("people.account", not(hasItem(account)))
                .body("people", not(empty()));
    }

    @Test
    void letsCoordinatorsLeaveOthersInvitationsOfTheirAgencyAlone() {
        var id = invited(address, "coordinator", agency);

        asCoordinatorOf(agency).get(INVITATIONS + "/" + id).then().statusCode(200);
        asCoordinatorOf(agency)
                .header("If-Match", "\"2\"")
                .delete(INVITATIONS + "/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void stopsAnInviterWhoSendsTooMany() {
        var token = Tokens.of("administrator");
        for (var count = 0; count < 60; count++) {
            invite(as(token), anInvitation(newAddress(), "dashboard", null)).then().statusCode(201);
        }

        var refused = invite(as(token), anInvitation(address, "dashboard", null));

        refused.then()
                .statusCode(429)
                .body("type", equalTo("urn:barometer:problem:too-many-invitations"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3000, 3600);
        assertThat(accounts.named(address)).isEmpty();
        invited(address, "dashboard", null);
    }

    @Test
    void leadsFromPageToPage() {
        for (var count = 0; count < 3; count++) {
            invited(newAddress(), "respondent", agency);
        }

        var first = asAdministrator().get(INVITATIONS + "?limit=2&agency=" + agency);
        var next = first.header("Link").replaceAll("^<([^>]+)>.*$", "$1");

        assertThat(first.<List<String>>path("invitations.id")).hasSize(2);
        assertThat(asAdministrator().get(next).<List<String>>path("invitations.id"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.path("invitations.id"));
        assertThat(asAdministrator().get(next).header("Link")).isNull();
    }

    private void taken() {
        invite(asAdministrator(), anInvitation(address, "analyst", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:email-taken"));
    }

    private static Response revoke(String id, long revision) {
        return asAdministrator()
                .header("If-Match", "\"%d\"".formatted(revision))
                .delete(INVITATIONS + "/" + id);
    }

    private static Response resend(String id, long revision) {
        return asAdministrator()
                .header("If-Match", "\"%d\"".formatted(revision))
                .post("%s/%s/mails".formatted(INVITATIONS, id));
    }
}
