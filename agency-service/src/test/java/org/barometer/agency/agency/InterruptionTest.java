package org.barometer.agency.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.barometer.agency.agency.AgencyRequests.anAgency;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.newCode;
import static org.barometer.agency.agency.AgencyRequests.read;
import static org.barometer.agency.agency.AgencyRequests.register;
import static org.barometer.agency.agency.AgencyRequests.suspend;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.Database;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDescription;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.agency.model.LanguageCode;
import org.barometer.agency.agency.model.Registration;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakeOrganizations;
import org.barometer.agency.identity.Organizations.Organization;
import org.barometer.agency.state.Agreement;
import org.barometer.agency.wall.Wall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class InterruptionTest {
    @Inject FakeOrganizations organizations;
    @Inject IntentionStore intentions;
    @Inject RegistrationStore registrations;
    @Inject Wall wall;
    @Inject Agreement agreement;

    @BeforeEach
    void seeWhatIsDifferentAlready() {
        agreement.remember();
    }

    @AfterEach
    void leaveNothingHalfDone() {
        organizations.reachable(true);
        agreement.comesBack();
    }

    @Test
    void saysWhenTheIdentityProviderIsAway() {
        var code = newCode();
        organizations.reachable(false);

        unavailable(register(code));

        read(code).then().statusCode(404);
    }

    @Test
    void readsWhileTheIdentityProviderIsAway() {
        var code = newCode();
        register(code);
        organizations.reachable(false);

        unavailable(suspend(code, 1));

        read(code).then().statusCode(200).body("status", equalTo("ACTIVE"));
        asAdministrator().get(AgencyRequests.AGENCIES).then().statusCode(200);
    }

    @Test
    void finishesARegistrationWhenItIsRepeated() {
        var code = newCode();
        var key = UUID.randomUUID().toString();
        var token = Tokens.of("administrator");
        organizations.reachable(false);
        unavailable(register(asAdministrator().auth().oauth2(token), key, anAgency(code)));
        organizations.reachable(true);

        register(asAdministrator().auth().oauth2(token), key, anAgency(code))
                .then()
                .statusCode(201)
                .body("code", equalTo(code));
        read(code).then().statusCode(200);
    }

    @Test
    void findsTheOrganizationWhoseAnswerGotLost() {
        var code = newCode();
        var key = UUID.randomUUID().toString();
        var token = Tokens.of("administrator");
        organizations.loseTheNextAnswerAbout(code);
        unavailable(register(asAdministrator().auth().oauth2(token), key, anAgency(code)));
        assertThat(organizations.organization(code)).isPresent();

        register(asAdministrator().auth().oauth2(token), key, anAgency(code))
                .then()
                .statusCode(201);
    }

    @Test
    void finishesAChangeWhenItIsRepeated() {
        var code = newCode();
        register(code);
        organizations.loseTheNextAnswerAbout(code);
        unavailable(suspend(code, 1));

        suspend(code, 1).then().statusCode(200).header("ETag", equalTo("\"2\""));

        assertThat(organizations.organization(code))
                .contains(new Organization(code, "Agency " + code, false));
    }

    @Test
    void finishesWhatNobodyRepeats() {
        var code = newCode();
        register(code);
        organizations.reachable(false);
        unavailable(suspend(code, 1));
        organizations.reachable(true);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> read(code).then().body("status", equalTo("SUSPENDED")));
        assertThat(organizations.organization(code))
                .contains(new Organization(code, "Agency " + code, false));
    }

    @Test
    void finishesWhatACrashLeftBehind() throws SQLException {
        var code = newCode();
        var description =
                new AgencyDescription(
                        new AgencyName("Agency " + code),
                        Optional.of(Map.of(new LanguageCode("sv"), new AgencyName("Myn " + code))),
                        new CountryCode("SE"),
                        AgencyType.POLICE,
                        SizeBand.LARGE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var registration = new Registration("someone", code, new AgencyCode(code), description);
        wall.seeAll(
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(
                                        () -> {
                                            var undertaking = intentions.begin();
                                            intentions.add(
                                                    undertaking,
                                                    registration.agency(),
                                                    Asked.by(
                                                            new Actor(
                                                                    "administrator",
                                                                    "someone",
                                                                    code)));
                                            registrations.add(undertaking, registration.wish());
                                        }));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> read(code).then().statusCode(200));
        read(code).then().body("names.sv", equalTo("Myn " + code));
        assertThat(organizations.organization(code)).isPresent();
        assertThat(auditEntryAbout(code))
                .contains("\"action\":\"AGENCY_REGISTERED\"")
                .contains("\"account\":\"someone\"")
                .contains("\"request\":\"%s\"".formatted(code));
        register(code).then().statusCode(409);
    }

    private String auditEntryAbout(String code) throws SQLException {
        try (var connection = Database.seeingAll();
                var statement =
                        connection.prepareStatement(
                                "select entry from audit_entry where entry::jsonb ->> 'objectId' = ?")) {
            statement.setString(1, code);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    private static void unavailable(Response response) {
        response.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:barometer:problem:identity-provider-unavailable"));
    }
}
