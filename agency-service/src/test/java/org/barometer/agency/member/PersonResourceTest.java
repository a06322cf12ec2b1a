package org.barometer.agency.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.registeredAgency;
import static org.barometer.agency.member.PeopleRequests.PEOPLE;
import static org.barometer.agency.member.PeopleRequests.aPerson;
import static org.barometer.agency.member.PeopleRequests.anInvitation;
import static org.barometer.agency.member.PeopleRequests.as;
import static org.barometer.agency.member.PeopleRequests.change;
import static org.barometer.agency.member.PeopleRequests.confirm;
import static org.barometer.agency.member.PeopleRequests.invite;
import static org.barometer.agency.member.PeopleRequests.invited;
import static org.barometer.agency.member.PeopleRequests.newAddress;
import static org.barometer.agency.member.PeopleRequests.person;
import static org.barometer.agency.member.PeopleRequests.read;
import static org.barometer.agency.member.PeopleRequests.remove;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.barometer.agency.Database;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakeAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class PersonResourceTest {
    private static final int ADMINISTRATORS = 20;

    @Inject FakeAccounts accounts;

    private final String address = newAddress();
    private String agency = "";

    @BeforeEach
    void registerTheAgency() {
        agency = registeredAgency();
    }

    @Test
    void movesToAnotherAgency() {
        var account = active("respondent");
        var other = registeredAgency();

        change(account, 2, aPerson("respondent", other, "ACTIVE"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("agency", equalTo(other));

        assertThat(accounts.named(address).orElseThrow().organization()).isEqualTo(other);
    }

    @Test
    void getsAnotherRole() {
        var account = active("respondent");

        change(account, 2, aPerson("analyst", null, "ACTIVE")).then().statusCode(200);

        assertThat(accounts.named(address).orElseThrow().role()).isEqualTo("analyst");
        assertThat(accounts.named(address).orElseThrow().organization()).isNull();
    }

    @Test
    void isSuspendedAndAdmittedAgain() {
        var account = active("respondent");

        change(account, 2, aPerson("respondent", agency, "SUSPENDED")).then().statusCode(200);
        assertThat(accounts.named(address).orElseThrow().enabled()).isFalse();

        change(account, 3, aPerson("respondent", agency, "ACTIVE")).then().statusCode(200);
        assertThat(accounts.named(address).orElseThrow().enabled()).isTrue();
    }

    @Test
    void isRemovedForGoodAndCanBeInvitedAnew() {
        var account = active("respondent");

        remove(account, 2)
                .then()
                .statusCode(200)
                .body("status", equalTo("REMOVED"))
                .body("email", nullValue());

        assertThat(accounts.named(address)).isEmpty();
        change(account, 3, aPerson("respondent", agency, "ACTIVE"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:person-removed"));
        invited(address, "respondent", agency);
    }

    @Test
    void isNotMovedToAnAgencyThatIsNotThere() {
        var account = active("respondent");

        change(account, 2, aPerson("respondent", "T-NOWHERE", "ACTIVE"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:agency-unknown"));
    }

    @Test
    void isNotChangedByWhoSawAnotherRevision() {
        change(active("respondent"), 1, aPerson("respondent", agency, "SUSPENDED"))
                .then()
                .statusCode(412);
    }

    @Test
    void saysWhenTheAccountWasDeletedByHand() {
        var account = active("respondent");
        accounts.lose(address);

        change(account, 2, aPerson("respondent", agency, "SUSPENDED"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:account-missing"));
        remove(account, 2).then().statusCode(200);
    }

    @Test
    void becomesPublisherByTwoAdministrators() {
        var account = active("analyst");
        var first = Tokens.of("administrator");
        var asked =
                as(first)
                        .header("If-Match", "\"2\"")
                        .body(aPerson("publisher", null, "ACTIVE"))
                        .put(PEOPLE + "/" + account);

        asked.then().statusCode(202).body("state", equalTo("ASKED"));
        assertThat(accounts.named(address).orElseThrow().role()).isEqualTo("analyst");
        String grant = asked.path("id");
        confirm(first, grant)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:same-person"));
        confirm(Tokens.claims("administrator").subject(account).sign(), grant)
                .then()
                .statusCode(409);
        confirm(Tokens.of("administrator"), grant)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        assertThat(accounts.named(address).orElseThrow().role()).isEqualTo("publisher");
        person(account).then().body("role", equalTo("publisher"));
    }

    @Test
    void getsNoPowerfulRoleThatWasAskedForBeforeAnotherChange() {
        var account = active("analyst");
        String grant = change(account, 2, aPerson("publisher", null, "ACTIVE")).path("id");
        change(account, 2, aPerson("analyst", null, "SUSPENDED")).then().statusCode(200);

        confirm(Tokens.of("administrator"), grant)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:grant-outdated"));

        person(account).then().body("role", equalTo("analyst"));
    }

    @Test
    void isInvitedAsAdministratorByTwo() {
        var first = Tokens.of("administrator");
        var proposed = invite(as(first), anInvitation(address, "administrator", null));
        proposed.then().statusCode(201).body("state", equalTo("PROPOSED"));
        assertThat(accounts.named(address)).isEmpty();
        String grant =
                asAdministrator()
                        .get(PeopleRequests.GRANTS + "?state=ASKED")
                        .path(
                                "grants.find { it.invitation == '%s' }.id"
                                        .formatted(proposed.<String>path("id")));

        confirm(first, grant).then().statusCode(409);
        assertThat(accounts.named(address)).isEmpty();
        confirm(Tokens.of("administrator"), grant).then().statusCode(200);

        read(proposed.path("id")).then().body("state", equalTo("SENT"));
        assertThat(accounts.named(address).orElseThrow().role()).isEqualTo("administrator");
    }

    @Test
    void isNotInvitedAsAdministratorWhenTheOtherRefuses() {
        var proposed = invite(asAdministrator(), anInvitation(address, "administrator", null));
        String grant =
                asAdministrator()
                        .get(PeopleRequests.GRANTS + "?state=ASKED")
                        .path(
                                "grants.find { it.invitation == '%s' }.id"
                                        .formatted(proposed.<String>path("id")));

        asAdministrator()
                .put("%s/%s/refusal".formatted(PeopleRequests.GRANTS, grant))
                .then()
                .statusCode(200);

        read(proposed.path("id"))
                .then()
                .body("state", equalTo("REFUSED"))
                .body("email", nullValue());
        confirm(Tokens.of("administrator"), grant).then().statusCode(409);
        assertThat(accounts.named(address)).isEmpty();
    }

    @Test
    void leavesOneAdministratorWhateverHappensAtOnce()
            throws SQLException, ExecutionException, InterruptedException {
        var administrators = onlyAdministrators();
        var attempts = new ArrayList<Callable<Response>>();
        for (var index = 0; index < administrators.size(); index++) {
            var account = administrators.get(index);
            attempts.add(
                    switch (index % 3) {
                        case 0 -> () -> remove(account, 2);
                        case 1 ->
                                () ->
                                        change(
                                                account,
                                                2,
                                                aPerson("administrator", null, "SUSPENDED"));
                        default -> () -> change(account, 2, aPerson("analyst", null, "ACTIVE"));
                    });
        }

        var statuses = new ArrayList<Integer>();
        try (var together = Executors.newFixedThreadPool(ADMINISTRATORS)) {
            for (Future<Response> attempt : together.invokeAll(attempts)) {
                statuses.add(attempt.get().statusCode());
            }
        }

        assertThat(statuses).containsOnlyOnce(409);
        assertThat(statuses).filteredOn(status -> status != 409).containsOnly(200);
        assertThat(
                        asAdministrator()
                                .get(PEOPLE + "?role=administrator&status=ACTIVE")
                                .<List<String>>path("people.account"))
                .hasSize(1);
    }

    /** Accounts of the only administrators that there are. */
    private List<String> onlyAdministrators() throws SQLException {
        var addresses = new ArrayList<String>();
        for (var count = 0; count < ADMINISTRATORS; count++) {
            addresses.add(newAddress());
        }
        var found = new ArrayList<String>();
        for (var each : addresses) {
            found.add(active(each, "dashboard"));
        }
        try (var connection = Database.seeingAll();
                var sql = connection.createStatement()) {
            sql.execute("update member set role = 'DASHBOARD' where role = 'ADMINISTRATOR'");
            sql.execute(
                    "update member set role = 'ADMINISTRATOR' where account in ('%s')"
                            .formatted(String.join("', '", found)));
        }
        return found;
    }

    private String active(String role) {
        return active(address, role);
    }

    private String active(String itsAddress, String role) {
        var id = invited(itsAddress, role, role.equals("respondent") ? agency : null);
        accounts.accept(itsAddress);
        read(id).then().body("state", equalTo("ACCEPTED"));
        return accounts.named(itsAddress).orElseThrow().id();
    }
}
