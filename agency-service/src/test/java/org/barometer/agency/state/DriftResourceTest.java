package org.barometer.agency.state;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.Accounts.Access;
import org.barometer.agency.identity.Accounts.NewAccount;
import org.barometer.agency.identity.Accounts.SecondFactor;
import org.barometer.agency.identity.FakeAccounts;
import org.barometer.agency.identity.FakeAccounts.Broken;
import org.barometer.agency.identity.FakeAccounts.Step;
import org.barometer.agency.identity.FakeOrganizations;
import org.barometer.agency.identity.FakePrograms;
import org.barometer.agency.identity.Organizations.Organization;
import org.barometer.agency.identity.Programs.Program;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody did by hand in Keycloak is seen, and repaired or taken in. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class DriftResourceTest {
    private static final String DRIFT = "/api/v1/drift";
    private static final String PEOPLE = "/api/v1/people/";

    @Inject FakeOrganizations organizations;
    @Inject FakeAccounts accounts;
    @Inject FakePrograms programs;

    private final String code = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private final String address = "t-%s@example.org".formatted(UUID.randomUUID());

    @AfterEach
    void reachTheIdentityProviderAgain() {
        accounts.reachable(true);
        organizations.reachable(true);
    }

    @Test
    void isNothingAfterARegistrationAndAnInvitation() {
        registerTheAgency();
        var account = invitedRespondent();

        assertThat(differencesAbout(code, account)).isEmpty();
    }

    @Test
    void makesAnOrganizationThatIsGone() {
        registerTheAgency();
        organizations.remove(code);

        var difference = differenceAbout(code);
        assertThat(difference).containsEntry("subject", "AGENCY").containsEntry("kind", "MISSING");
        repair(difference, "REPAIR").then().body("repairs[0].result", equalTo("DONE"));

        assertThat(organizations.organization(code))
                .contains(new Organization(code, "Agency " + code, true));
        assertThat(differencesAbout(code)).isEmpty();
    }

    @Test
    void makesAnOrganizationBeAsTheAgencyIs() {
        registerTheAgency();
        organizations.keep(new Organization(code, "Renamed " + code, false));

        var difference = differenceAbout(code);
        assertThat(difference)
                .containsEntry("kind", "DIFFERENT")
                .containsEntry("registry", Map.of("enabled", "true", "name", "Agency " + code))
                .containsEntry("keycloak", Map.of("enabled", "false", "name", "Renamed " + code));
        repair(difference, "REPAIR").then().statusCode(200);

        assertThat(differencesAbout(code)).isEmpty();
    }

    @Test
    void saysThatAnotherOrganizationHasTheName() {
        registerTheAgency();
        organizations.remove(code);
        organizations.keep(new Organization(code + "-2", "Agency " + code, true));

        repair(differenceAbout(code), "REPAIR")
                .then()
                .statusCode(200)
                .body("repairs[0].result", equalTo("NAME_TAKEN"));

        repair(differenceAbout(code + "-2"), "REPAIR").then().statusCode(200);
        repair(differenceAbout(code), "REPAIR").then().body("repairs[0].result", equalTo("DONE"));
        assertThat(differencesAbout(code, code + "-2")).isEmpty();
    }

    @Test
    void givesAnAccountTheRoleAndTheAgencyThatItShouldHave() {
        registerTheAgency();
        var account = invitedRespondent();
        accounts.keep(new Access(account, "analyst", ReadDrift.ROLES, null, "sv", false));

        var difference = differenceAbout(account);
        assertThat(difference)
                .containsEntry(
                        "registry", Map.of("agency", code, "enabled", "true", "role", "respondent"))
                .containsEntry(
                        "keycloak", Map.of("agency", "", "enabled", "false", "role", "analyst"));
        repair(difference, "REPAIR").then().statusCode(200);

        var kept = accounts.named(address).orElseThrow();
        assertThat(kept.role()).isEqualTo("respondent");
        assertThat(kept.organization()).isEqualTo(code);
        assertThat(kept.enabled()).isTrue();
        assertThat(differencesAbout(account)).isEmpty();
    }

    @Test
    void letsGoOfAPersonWhoseAccountIsGone() {
        registerTheAgency();
        var account = activeRespondent();
        accounts.lose(address);

        repair(differenceAbout(account), "REPAIR")
                .then()
                .statusCode(200)
                .body("repairs[0].result", equalTo("DONE"));

        asAdministrator().get(PEOPLE + account).then().body("status", equalTo("REMOVED"));
        assertThat(differencesAbout(account)).isEmpty();
    }

    @Test
    void removesAnAccountThatBelongsToNobody() {
        var account = byHand("analyst", null, true);

        repair(differenceAbout(account), "REPAIR").then().statusCode(200);

        assertThat(accounts.named(address)).isEmpty();
        assertThat(differencesAbout(account)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesInAPersonWhoHasAnAccountAlready(boolean enabled) {
        registerTheAgency();
        var account = byHand("coordinator", code, enabled);

        var difference = differenceAbout(account);
        assertThat(difference)
                .containsEntry("kind", "EXTRA")
                .containsEntry("email", address)
                .containsEntry("ways", List.of("REPAIR", "ADOPT"));
        repair(difference, "ADOPT").then().body("repairs[0].result", equalTo("DONE"));

        asAdministrator()
                .get(PEOPLE + account)
                .then()
                .statusCode(200)
                .body("email", equalTo(address))
                .body("agency", equalTo(code))
                .body("role", equalTo("coordinator"))
                .body("language", equalTo("sv"))
                .body("status", equalTo(enabled ? "ACTIVE" : "SUSPENDED"));
        assertThat(accounts.named(address).orElseThrow().enabled()).isEqualTo(enabled);
        assertThat(differencesAbout(account)).isEmpty();
    }

    @Test
    void takesNobodyInForAnAgencyThatIsNotThere() {
        var account = byHand("coordinator", code, true);

        var difference = differenceAbout(account);
        assertThat(difference).containsEntry("ways", List.of("REPAIR"));
        repair(difference, "ADOPT")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:no-such-way"))
                .body("violations[0].pointer", equalTo("/items/0/digest"));
    }

    @Test
    void doesNotRemoveTheCaller() {
        var account = byHand("administrator", null, true);
        var oneself = as(Tokens.claims("administrator").subject(account).sign());

        repair(oneself, digestOf(differenceAbout(account)), "REPAIR")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:own-account"));

        assertThat(accounts.named(address)).isPresent();
        repair(oneself, digestOf(differenceAbout(account)), "ADOPT").then().statusCode(200);
    }

    @Test
    void endsAClientThatBelongsToNoServiceAccount() {
        var client = "program-" + UUID.randomUUID();
        programs.keep(new Program(client, "dashboard", Optional.empty()));

        repair(differenceAbout(client), "REPAIR").then().statusCode(200);

        assertThat(programs.client(client).orElseThrow().enabled()).isFalse();
        assertThat(differencesAbout(client)).isEmpty();
    }

    @Test
    void doesNothingAboutWhatHasBecomeOtherwise() {
        registerTheAgency();
        organizations.remove(code);
        var seen = differenceAbout(code);
        organizations.keep(new Organization(code, "Agency " + code, false));

        repair(seen, "REPAIR")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:drift-moved-on"))
                .body("violations[0].pointer", equalTo("/items/0/digest"));

        assertThat(organizations.organization(code).orElseThrow().enabled()).isFalse();
    }

    @Test
    void tellsEverythingThatIsWrongWithARequest() {
        asAdministrator()
                .body(Map.of("items", List.of(Map.of("way", "BURN"), Map.of("digest", "abc"))))
                .post(DRIFT + "/repair")
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        equalTo(List.of("/items/0/digest", "/items/0/way", "/items/1/way")));
        asAdministrator()
                .body(Map.of("items", List.of()))
                .post(DRIFT + "/repair")
                .then()
                .statusCode(400);
    }

    @Test
    void cannotBeSeenWhileTheIdentityProviderIsAwayAlthoughTheRegistryCan() {
        accounts.reachable(false);

        asAdministrator()
                .get(DRIFT)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:barometer:problem:identity-provider-unavailable"));
        asAdministrator().get("/api/v1/agencies").then().statusCode(200);
        asAdministrator().get("/api/v1/people").then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(Broken.class)
    void finishesARepairThatWasInterrupted(Broken broken) {
        registerTheAgency();
        var account = invitedRespondent();
        accounts.keep(new Access(account, "analyst", ReadDrift.ROLES, null, "sv", true));
        var difference = differenceAbout(account);
        accounts.breakAt(address, Step.KEEP, broken);

        repair(difference, "REPAIR").then().statusCode(503);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            assertThat(accounts.named(address).orElseThrow().role())
                                    .isEqualTo("respondent");
                            assertThat(differencesAbout(account)).isEmpty();
                        });
    }

    private void registerTheAgency() {
        asAdministrator()
                .header("Idempotency-Key", code)
                .body(
                        Map.of(
                                "code", code,
                                "name", "Agency " + code,
                                "country", "SE",
                                "type", "POLICE",
                                "size", "LARGE"))
                .post("/api/v1/agencies")
                .then()
                .statusCode(201);
    }

    private String invitedRespondent() {
        invitation();
        return accounts.named(address).orElseThrow().id();
    }

    private String activeRespondent() {
        var invitation = invitation();
        accounts.accept(address);
        asAdministrator()
                .get("/api/v1/invitations/" + invitation)
                .then()
                .body("state", equalTo("ACCEPTED"));
        return accounts.named(address).orElseThrow().id();
    }

    private String invitation() {
        return asAdministrator()
                .header("Idempotency-Key", address)
                .body(
                        Map.of(
                                "email",
                                address,
                                "agency",
                                code,
                                "role",
                                "respondent",
                                "language",
                                "sv"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Somebody with the rights to do so makes an account in Keycloak itself. */
    private String byHand(String role, @Nullable String agency, boolean enabled) {
        var account = accounts.make(new NewAccount(address, "sv", SecondFactor.NONE));
        accounts.keep(new Access(account, role, ReadDrift.ROLES, agency, "sv", enabled));
        return account;
    }

    private static List<Map<String, Object>> differencesAbout(String... ids) {
        List<Map<String, Object>> differences =
                asAdministrator().get(DRIFT).then().statusCode(200).extract().path("differences");
        return differences.stream()
                .filter(each -> List.of(ids).contains(String.valueOf(each.get("id"))))
                .toList();
    }

    private static Map<String, Object> differenceAbout(String id) {
        var differences = differencesAbout(id);
        assertThat(differences).hasSize(1);
        return differences.getFirst();
    }

    private static String digestOf(Map<String, Object> difference) {
        return String.valueOf(difference.get("digest"));
    }

    private static Response repair(Map<String, Object> difference, String way) {
        return repair(asAdministrator(), digestOf(difference), way);
    }

    private static Response repair(RequestSpecification caller, String digest, String way) {
        return caller.body(Map.of("items", List.of(Map.of("digest", digest, "way", way))))
                .post(DRIFT + "/repair");
    }

    private static RequestSpecification asAdministrator() {
        return as(Tokens.of("administrator"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
