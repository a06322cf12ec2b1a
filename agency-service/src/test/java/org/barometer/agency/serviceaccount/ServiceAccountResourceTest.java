package org.barometer.agency.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.registeredAgency;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.ACCOUNTS;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.anAccount;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.change;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.createAs;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.created;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.end;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.newKey;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.read;
import static org.barometer.agency.serviceaccount.ServiceAccountRequests.rotate;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.Database;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakePrograms;
import org.barometer.agency.identity.Programs.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ServiceAccountResourceTest {
    @Inject FakePrograms programs;

    @Test
    void createsAProgramOfOneAgencyAndShowsItsSecret() {
        var agency = registeredAgency();

        var answer = createAs(asAdministrator(), newKey(), anAccount("COORDINATOR", agency));

        answer.then()
                .statusCode(201)
                .header("Location", containsString(ACCOUNTS + "/" + idOf(answer)))
                .header("ETag", equalTo("\"1\""))
                .header("Cache-Control", equalTo("no-store"))
                .body("account.name", equalTo("Case system"))
                .body("account.role", equalTo("COORDINATOR"))
                .body("account.agency", equalTo(agency))
                .body("account.status", equalTo("ACTIVE"))
                .body("account.credentials", hasSize(1))
                .body("account.credentials[0].state", equalTo("VALID"));
        var client = programs.client(clientOf(answer)).orElseThrow();
        assertThat(client.program())
                .isEqualTo(new Program(clientOf(answer), "coordinator", Optional.of(agency)));
        assertThat(answer.path("clientSecret").toString()).isEqualTo(client.secret());
    }

    @Test
    void createsADashboardOfNoAgency() {
        var answer = createAs(asAdministrator(), newKey(), anAccount("DASHBOARD", null));

        answer.then().statusCode(201).body("account.agency", nullValue());
        assertThat(programs.client(clientOf(answer)).orElseThrow().program())
                .isEqualTo(new Program(clientOf(answer), "dashboard", Optional.empty()));
    }

    @Test
    void neverShowsASecretTwiceNorKeepsIt() throws SQLException {
        var key = newKey();
        var token = Tokens.of("administrator");
        var body = anAccount("COORDINATOR", registeredAgency());
        var first = createAs(asAdministrator().auth().oauth2(token), key, body);
        var secret = first.path("clientSecret").toString();

        var second = createAs(asAdministrator().auth().oauth2(token), key, body);

        refused(second, 409, "secret-shown-once");
        second.then()
                .body("detail", containsString(idOf(first)))
                .body("detail", containsString("rotate the secret"));
        assertThat(second.asString()).doesNotContain(secret);
        assertThat(read(idOf(first)).asString()).doesNotContain(secret);
        assertThat(rowsThatHold(secret)).isZero();
    }

    @Test
    void refusesAKeyThatStandsForSomethingElse() {
        var key = newKey();
        var token = Tokens.of("administrator");
        createAs(asAdministrator().auth().oauth2(token), key, anAccount("DASHBOARD", null));

        refused(
                createAs(
                        asAdministrator().auth().oauth2(token),
                        key,
                        anAccount("RESPONDENT", registeredAgency())),
                409,
                "idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource({"COORDINATOR,", "RESPONDENT,", "DASHBOARD,SE-01", "ADMINISTRATOR,", "ANALYST,"})
    void refusesWhatNoProgramCanBe(String role, String agency) {
        refused(
                createAs(asAdministrator(), newKey(), anAccount(role, agency)),
                400,
                "invalid-request");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        createAs(asAdministrator(), newKey(), Map.of("name", " ", "role", "BOSS", "agency", "?"))
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/name", "/role", "/agency")));
    }

    @Test
    void needsAnActiveAgency() {
        refused(
                createAs(asAdministrator(), newKey(), anAccount("COORDINATOR", "NO-SUCH-AGENCY")),
                409,
                "agency-not-active");
    }

    @Test
    void keepsTwoSecretsValidDuringAChange() {
        var first = created();
        var id = idOf(first);

        var second = rotate(id, newKey(), "P3D");

        second.then().statusCode(201).header("ETag", equalTo("\"2\""));
        assertThat(programs.client(clientOf(first)).orElseThrow().enabled()).isTrue();
        assertThat(programs.client(clientOf(second)).orElseThrow().enabled()).isTrue();
        var ends = Instant.parse(read(id).path("credentials[0].endsAt"));
        assertThat(ends)
                .isBetween(
                        Instant.now().plus(3, ChronoUnit.DAYS).minusSeconds(60),
                        Instant.now().plus(3, ChronoUnit.DAYS));
        read(id).then().body("credentials[1].endsAt", nullValue());
        refused(rotate(id, newKey(), "P3D"), 409, "rotation-under-way");
    }

    @Test
    void endsTheEarlierSecretWhenItsTimeHasCome() {
        var first = created();
        var second = rotate(idOf(first), newKey(), "PT0S");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                read(idOf(first))
                                        .then()
                                        .body("credentials[0].state", equalTo("ENDED"))
                                        .body("credentials[1].state", equalTo("VALID")));
        assertThat(programs.client(clientOf(first)).orElseThrow().enabled()).isFalse();
        assertThat(programs.client(clientOf(second)).orElseThrow().enabled()).isTrue();
        assertThat(auditOf(idOf(first)))
                .contains("SERVICE_ACCOUNT_CREATED", "SERVICE_ACCOUNT_SECRET_ROTATED")
                .contains("SERVICE_ACCOUNT_SECRET_ENDED");
    }

    @Test
    void endsOneOfTwoSecretsOnRequest() {
        var first = created();
        var id = idOf(first);
        rotate(id, newKey(), "P7D");

        end(id, 2, clientOf(first))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("credentials[0].state", equalTo("ENDED"));

        assertThat(programs.client(clientOf(first)).orElseThrow().enabled()).isFalse();
        end(id, 2, clientOf(first)).then().statusCode(200);
    }

    @Test
    void endsTheOnlySecretByRevokingOnly() {
        var answer = created();

        refused(end(idOf(answer), 1, clientOf(answer)), 409, "only-credential");
        refused(end(idOf(answer), 1, "program-other"), 404, "not-found");
    }

    @Test
    void revokesEverySecret() {
        var first = created();
        var id = idOf(first);
        var second = rotate(id, newKey(), "P7D");

        change(id, 2, "Case system", "REVOKED")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .body("credentials.state", equalTo(List.of("ENDED", "ENDED")));

        assertThat(programs.client(clientOf(first)).orElseThrow().enabled()).isFalse();
        assertThat(programs.client(clientOf(second)).orElseThrow().enabled()).isFalse();
        refused(rotate(id, newKey(), "P7D"), 409, "service-account-revoked");
        refused(change(id, 3, "Case system", "ACTIVE"), 409, "service-account-revoked");
        assertThat(auditOf(id)).contains("SERVICE_ACCOUNT_REVOKED");
    }

    @Test
    void isChangedOnlyByWhoeverHasItInView() {
        var id = idOf(created());

        change(id, 1, "Renamed", "ACTIVE").then().statusCode(200).header("ETag", "\"2\"");
        refused(change(id, 1, "Renamed again", "ACTIVE"), 412, "precondition-failed");
        refused(
                asAdministrator()
                        .body(Map.of("name", "Renamed", "status", "ACTIVE"))
                        .put(ACCOUNTS + "/" + id),
                428,
                "precondition-required");
    }

    @Test
    void showsWhenItWasLastUsed() {
        var answer = created();
        var used = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        read(idOf(answer)).then().body("credentials[0].lastUsed", nullValue());

        programs.use(clientOf(answer), used);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                read(idOf(answer))
                                        .then()
                                        .body("credentials[0].lastUsed", notNullValue()));
        assertThat(Instant.parse(read(idOf(answer)).path("credentials[0].lastUsed")))
                .isEqualTo(used);
    }

    @Test
    void listsThemPageByPage() {
        var agency = registeredAgency();
        var one = idOf(createAs(asAdministrator(), newKey(), anAccount("COORDINATOR", agency)));
        var two = idOf(createAs(asAdministrator(), newKey(), anAccount("RESPONDENT", agency)));

        var page =
                asAdministrator().queryParam("agency", agency).queryParam("limit", 1).get(ACCOUNTS);

        page.then().statusCode(200).body("serviceAccounts", hasSize(1));
        assertThat(page.header("Link")).contains("rel=\"next\"");
        asAdministrator()
                .queryParam("agency", agency)
                .get(ACCOUNTS)
                .then()
                .body("serviceAccounts.id", hasItem(one))
                .body("serviceAccounts.id", hasItem(two))
                .body("serviceAccounts", hasSize(2));
        asAdministrator()
                .queryParam("agency", agency)
                .queryParam("role", "RESPONDENT")
                .get(ACCOUNTS)
                .then()
                .body("serviceAccounts", hasSize(1));
    }

    @Test
    void knowsNoOther() {
        refused(read(UUID.randomUUID().toString()), 404, "not-found");
        refused(read("nothing"), 404, "not-found");
        refused(rotate(UUID.randomUUID().toString(), newKey(), "P7D"), 404, "not-found");
        refused(
                asAdministrator()
                        .header("Idempotency-Key", newKey())
                        .body(Map.of("overlap", "P1Y"))
                        .post(ACCOUNTS + "/" + UUID.randomUUID() + "/rotations"),
                400,
                "invalid-request");
    }

    static String idOf(Response answer) {
        return answer.path("account.id");
    }

    static String clientOf(Response answer) {
        return answer.path("clientId");
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:barometer:problem:" + problem));
    }

    private String auditOf(String id) {
        try (var connection = Database.seeingAll();
                var statement =
                        connection.prepareStatement(
                                "select string_agg(entry, ' ') from audit_entry where entry like ?")) {
            statement.setString(1, "%" + id + "%");
            try (var rows = statement.executeQuery()) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks through every row of every table, as text. */
    private int rowsThatHold(String text) throws SQLException {
        var found = 0;
        try (var connection = Database.owner();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery(
                            "select tablename from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows =
                        statement.executeQuery(
                                String.format(
                                        Locale.ROOT,
                                        "select count(*) from %s as t where t::text like '%%%s%%'",
                                        table,
                                        text))) {
                    rows.next();
                    found += rows.getInt(1);
                }
            }
            assertThat(tables).contains("program_credential", "outbox", "audit_entry");
        }
        return found;
    }
}
