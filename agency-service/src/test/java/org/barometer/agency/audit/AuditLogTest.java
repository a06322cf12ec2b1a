package org.barometer.agency.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.barometer.agency.Database;
import org.barometer.agency.audit.model.Act;
import org.barometer.agency.audit.model.Hash;
import org.barometer.agency.http.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class AuditLogTest {
    @Inject AuditLog audit;
    @Inject ObjectMapper json;

    private record Row(long sequence, String entry, String hash) {}

    @Test
    void namesWhoDidWhatInWhichRequest() throws Exception {
        var code = newCode();
        var token = Tokens.claims("administrator").subject("account-" + code).sign();
        var request = "request-" + code.substring(0, 20);

        given().auth()
                .oauth2(token)
                .header("X-Request-Id", request)
                .header("Idempotency-Key", code)
                .contentType(ContentType.JSON)
                .body(anAgency(code))
                .post("/api/v1/agencies")
                .then()
                .statusCode(201)
                .header("X-Request-Id", request);

        var entry = entriesAbout(code).getFirst();
        assertThat(entry.get("action").asText()).isEqualTo("AGENCY_REGISTERED");
        assertThat(entry.get("role").asText()).isEqualTo("administrator");
        assertThat(entry.get("account").asText()).isEqualTo("account-" + code);
        assertThat(entry.get("request").asText()).isEqualTo(request);
        assertThat(entry.toString()).doesNotContain("Agency " + code);
    }

    @Test
    void numbersARequestItselfUnlessItsNumberIsWellFormed() {
        var answered =
                given().header("X-Request-Id", "<script>")
                        .get("/api/v1/agencies")
                        .header("X-Request-Id");

        assertThat(UUID.fromString(answered)).isNotNull();
    }

    @Test
    void namesTheServiceOutsideOfARequest() throws Exception {
        var code = newCode();
        QuarkusTransaction.requiringNew().run(() -> audit.add(anAct(code)));

        assertThat(entriesAbout(code).getFirst().get("account").asText()).isEqualTo("SYSTEM");
    }

    @Test
    void keepsNothingOfATransactionThatFails() throws Exception {
        var code = newCode();
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    audit.add(anAct(code));
                                                    throw new IllegalStateException("on purpose");
                                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(entriesAbout(code)).isEmpty();
    }

    @Test
    void leavesNoGapHoweverManyActAtOnce() throws Exception {
        var code = newCode();
        var tasks =
                IntStream.range(0, 40)
                        .<Callable<Void>>mapToObj(
                                _ ->
                                        () -> {
                                            QuarkusTransaction.requiringNew()
                                                    .run(
                                                            () -> {
                                                                audit.add(anAct(code));
                                                                audit.add(anAct(code));
                                                            });
                                            return null;
                                        })
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }

        assertThat(entriesAbout(code)).hasSize(80);
        var before = Hash.NONE;
        long sequence = 0;
        for (var row : rows()) {
            assertThat(row.sequence()).isEqualTo(++sequence);
            before = before.then(row.entry());
            assertThat(row.hash()).isEqualTo(before.hex());
        }
    }

    @Test
    void refusesToChangeOrRemoveAnEntry() {
        QuarkusTransaction.requiringNew().run(() -> audit.add(anAct(newCode())));
        for (var change :
                List.of(
                        "update audit_entry set hash = hash",
                        "delete from audit_entry",
                        "truncate audit_entry")) {
            assertThatThrownBy(() -> execute(change)).hasMessageContaining("never changed");
        }
    }

    private static Act anAct(String code) {
        return Act.of("AGENCY_CHANGED", "AGENCY", code);
    }

    private static String newCode() {
        return "A-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> anAgency(String code) {
        return Map.of(
                "code", code,
                "name", "Agency " + code,
                "country", "SE",
                "type", "POLICE",
                "size", "LARGE");
    }

    private List<JsonNode> entriesAbout(String object) throws Exception {
        var entries = new ArrayList<JsonNode>();
        for (var row : rows()) {
            var entry = json.readTree(row.entry());
            if (entry.get("objectId").asText().equals(object)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private List<Row> rows() throws SQLException {
        try (var connection = Database.seeingAll();
                var statement =
                        connection.prepareStatement(
                                "select sequence, entry, hash from audit_entry order by sequence");
                var found = statement.executeQuery()) {
            var rows = new ArrayList<Row>();
            while (found.next()) {
                rows.add(new Row(found.getLong(1), found.getString(2), found.getString(3)));
            }
            return rows;
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = Database.owner();
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}
