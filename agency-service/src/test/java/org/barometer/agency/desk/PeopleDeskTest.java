package org.barometer.agency.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.desk.Visitor.first;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.barometer.agency.identity.FakeAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class PeopleDeskTest {
    private static final Visitor ADMINISTRATOR = Visitor.administrator();
    private static final String NEW = "/people/invitations/new";

    @Inject FakeAccounts accounts;

    private final String agency = Visitor.newCode();
    private final String address = "d-%s@example.org".formatted(UUID.randomUUID());

    @BeforeEach
    void registerTheAgency() {
        ADMINISTRATOR.registers(agency);
    }

    @Test
    void invitesSomebodyWhoAcceptsAndIsThere() {
        ADMINISTRATOR
                .succeeds(NEW, form("coordinator", agency))
                .body(allOf(containsString("The invitation is made"), containsString(address)));
        assertThat(accounts.named(address).orElseThrow().mails()).isEqualTo(1);

        var person = acceptedPerson();

        ADMINISTRATOR
                .opens(person)
                .body(
                        allOf(
                                containsString(address),
                                containsString("Coordinator"),
                                containsString(">Active<")));
        ADMINISTRATOR
                .opens("/people?agency=%s&role=coordinator&status=ACTIVE".formatted(agency))
                .body(containsString(address));
        ADMINISTRATOR
                .opens("/people?agency=%s&role=respondent".formatted(agency))
                .body(not(containsString(address)));
    }

    @Test
    void changesSuspendsReadmitsAndRemoves() {
        ADMINISTRATOR.succeeds(NEW, form("coordinator", agency));
        var person = acceptedPerson();

        ADMINISTRATOR
                .succeeds(person, ADMINISTRATOR.revised(person, form("respondent", agency)))
                .body(allOf(containsString("The change is made"), containsString("Respondent")));
        ADMINISTRATOR
                .succeeds(person + "/suspension", ADMINISTRATOR.revised(person))
                .body(containsString("Let in again"));
        assertThat(accounts.named(address).orElseThrow().enabled()).isFalse();
        ADMINISTRATOR
                .succeeds(person + "/reactivation", ADMINISTRATOR.revised(person))
                .body(containsString("is let in again"));
        ADMINISTRATOR
                .succeeds(person + "/removal", ADMINISTRATOR.revised(person))
                .body(
                        allOf(
                                containsString("address forgotten"),
                                containsString("can be invited anew"),
                                not(containsString("removal"))));
        assertThat(accounts.named(address)).isEmpty();
    }

    @Test
    void needsASecondAdministratorForThoseWhoCanDoTheMost() {
        ADMINISTRATOR
                .succeeds(NEW, form("publisher", ""))
                .body(containsString("a second administrator has to confirm"));
        assertThat(accounts.named(address)).isEmpty();
        var grant = grant(ADMINISTRATOR);
        ADMINISTRATOR
                .sends(grant + "/confirmation", Map.of())
                .statusCode(409)
                .body(containsString("cannot confirm it"));

        var other = Visitor.administrator();
        other.succeeds(grant(other) + "/confirmation", Map.of())
                .body(containsString("Confirmed: the role is given"));
        assertThat(accounts.named(address)).isPresent();
        other.sends(grant + "/refusal", Map.of())
                .statusCode(409)
                .body(containsString("answered by somebody else"));
    }

    @Test
    void sendsAgainAndTakesBack() {
        var invitation = ADMINISTRATOR.sends(NEW, form("respondent", agency)).extract();
        var page = path(invitation.header("Location"));

        ADMINISTRATOR
                .succeeds(page + "/mails", ADMINISTRATOR.revised(page))
                .body(containsString("is sent again"));
        assertThat(accounts.named(address).orElseThrow().mails()).isEqualTo(2);
        var outdated = ADMINISTRATOR.revised(page);
        ADMINISTRATOR
                .succeeds(page + "/revocation", outdated)
                .body(allOf(containsString("Taken back"), not(containsString(address))));
        ADMINISTRATOR
                .sends(page + "/mails", outdated)
                .statusCode(409)
                .body(containsString("It is shown as it is now"));
    }

    @Test
    void saysEverythingThatIsWrongBesideItsField() {
        ADMINISTRATOR
                .reading("sv")
                .sends(NEW, Map.of("email", "nobody", "role", "coordinator", "language", "sv"))
                .statusCode(422)
                .body(
                        allOf(
                                containsString("Skriv en e-postadress"),
                                containsString("id=\"agency-wrong\""),
                                containsString("value=\"nobody\"")));
    }

    @Test
    void saysWhyNobodyWasInvited() {
        ADMINISTRATOR.succeeds(NEW, form("respondent", agency));

        ADMINISTRATOR
                .sends(NEW, form("analyst", ""))
                .statusCode(422)
                .body(containsString("This address is taken"));
        ADMINISTRATOR
                .sends(NEW, form("respondent", "NO-SUCH"))
                .statusCode(422)
                .body(containsString("There is no active agency of this code"));
    }

    @Test
    void changesNobodyWhomSomebodyElseHasChanged() {
        ADMINISTRATOR.succeeds(NEW, form("coordinator", agency));
        var person = acceptedPerson();
        var outdated = ADMINISTRATOR.revised(person);
        ADMINISTRATOR.succeeds(person, ADMINISTRATOR.revised(person, form("respondent", agency)));

        ADMINISTRATOR
                .sends(person + "/suspension", outdated)
                .statusCode(409)
                .body(containsString("Somebody else has changed this"));
    }

    @Test
    void letsCoordinatorsInviteRespondentsToTheirOwnAgency() {
        var coordinator = Visitor.coordinatorOf(agency);

        coordinator.opens(NEW).body(not(containsString("name=\"agency\"")));
        coordinator
                .succeeds(NEW, form("respondent", ""))
                .body(allOf(containsString(address), containsString(agency)));
        coordinator.opens("/people/grants").statusCode(403);
        Visitor.coordinatorOf("OTHER")
                .opens("/people/invitations")
                .body(not(containsString(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "analyst", "publisher", "dashboard"})
    void isForNobodyElse(String role) {
        var visitor = Visitor.of(role);

        visitor.opens("/people").statusCode(403);
        visitor.opens("/people/invitations").statusCode(403);
        visitor.opens("/people/grants").statusCode(403);
        visitor.sends(NEW, form("respondent", agency)).statusCode(403);
    }

    private Map<String, String> form(String role, String ofAgency) {
        return Map.of("email", address, "role", role, "agency", ofAgency, "language", "sv");
    }

    /** The page of whoever was invited, once the invitation is accepted and looked at. */
    private String acceptedPerson() {
        accounts.accept(address);
        var list = ADMINISTRATOR.opens("/people/invitations?agency=" + agency).extract().asString();
        ADMINISTRATOR.opens(first("/people/invitations/[0-9a-f-]{36}", list)).statusCode(200);
        return "/people/" + accounts.named(address).orElseThrow().id();
    }

    /** The newest that waits. */
    private static String grant(Visitor visitor) {
        var page = visitor.opens("/people/grants").extract().asString();
        return first("/people/grants/[0-9a-f-]{36}", page);
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }
}
