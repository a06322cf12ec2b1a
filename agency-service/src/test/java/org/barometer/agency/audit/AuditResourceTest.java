package org.barometer.agency.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.barometer.agency.audit.model.Act;
import org.barometer.agency.audit.model.ExportLine;
import org.barometer.agency.audit.model.Hash;
import org.barometer.agency.audit.model.MerkleTree;
import org.barometer.agency.audit.model.Received;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.wall.Wall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class AuditResourceTest {
    private static final String AUDIT = "/api/v1/audit";

    /** With the status that an administrator gets. */
    private static final Map<String, Integer> OPERATIONS =
            Map.of(
                    "GET " + AUDIT, 200,
                    "GET " + AUDIT + "/export", 200,
                    "GET " + AUDIT + "/verification", 200,
                    "GET " + AUDIT + "/heads", 200,
                    "GET " + AUDIT + "/heads/987654321", 404,
                    "PUT " + AUDIT + "/heads/newest", 200,
                    "GET " + AUDIT + "/proofs/inclusion", 400,
                    "GET " + AUDIT + "/proofs/consistency", 400);

    @Inject AuditLog audit;
    @Inject CollectedLog log;
    @Inject Wall wall;
    @TempDir Path directory;

    @Test
    void isForAdministratorsOnly() {
        acted();
        OPERATIONS.forEach(
                (operation, status) -> {
                    assertThat(status(operation, given())).as(operation).isEqualTo(401);
                    for (var role :
                            List.of(
                                    "respondent",
                                    "coordinator",
                                    "analyst",
                                    "publisher",
                                    "dashboard")) {
                        assertThat(status(operation, given().auth().oauth2(Tokens.of(role))))
                                .as(operation + " as " + role)
                                .isEqualTo(403);
                    }
                    assertThat(status(operation, administrator())).as(operation).isEqualTo(status);
                });
    }

    @Test
    void leavesNoOperationOut() {
        var operations =
                Stream.of(AuditResource.class, HeadResource.class)
                        .flatMap(resource -> Arrays.stream(resource.getMethods()))
                        .filter(
                                method ->
                                        Arrays.stream(method.getAnnotations())
                                                .anyMatch(
                                                        each ->
                                                                each.annotationType()
                                                                        .isAnnotationPresent(
                                                                                HttpMethod.class)))
                        .count();

        // The export has two forms.
        assertThat(operations).isEqualTo(OPERATIONS.size() + 1);
    }

    @Test
    void findsEntriesByWhatTheySay() {
        var code = acted();
        acted();

        search(Map.of("object", code))
                .body("entries", hasSize(1))
                .body("entries[0].action", equalTo("AGENCY_CHANGED"))
                .body("entries[0].account", equalTo("SYSTEM"))
                .body("entries[0].after.size", equalTo("LARGE"));
        search(Map.of("object", code, "service", "survey-service")).body("entries", empty());
        search(Map.of("object", code, "role", "SYSTEM", "objectType", "AGENCY"))
                .body("entries", hasSize(1));
        search(Map.of("object", code, "from", "2100-01-01T00:00:00Z")).body("entries", empty());
        search(Map.of("object", code, "to", "2100-01-01T00:00:00Z")).body("entries", hasSize(1));
        search(Map.of("action", "NOTHING")).body("entries", empty());
        administrator()
                .get(AUDIT + "?from=yesterday&limit=0")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/from", "/limit"));
    }

    @Test
    void leadsFromPageToPage() {
        for (int i = 0; i < 5; i++) {
            acted();
        }
        var positions = new ArrayList<Integer>();
        var next = AUDIT + "?limit=2&action=AGENCY_CHANGED";
        while (next != null) {
            var page = administrator().get(next);
            page.then()
                    .statusCode(200)
                    .body("entries.action", everyItem(equalTo("AGENCY_CHANGED")));
            positions.addAll(page.path("entries.position"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(positions).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
        assertThat(positions).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
    }

    @Test
    void exportsWhatTheOfflineCommandVerifies() throws Exception {
        acted();
        var head = administrator().put(AUDIT + "/heads/newest").asString();
        var key = JsonPath.from(head).getString("key");
        var export = administrator().accept("application/jsonl").get(AUDIT + "/export").asString();
        var pem = given().get(AUDIT + "/signing-keys/" + key).then().statusCode(200);
        var keys = given().get(AUDIT + "/signing-keys").then().statusCode(200);

        keys.body("keys.kid", contains(key)).body("keys[0].crv", equalTo("Ed25519"));
        assertThat(
                        VerifyExport.run(
                                List.of(
                                        written("export.jsonl", export),
                                        written("head.json", head),
                                        "--key",
                                        written("key.pem", pem.extract().asString())),
                                System.out))
                .isZero();
    }

    @Test
    void exportsForASpreadsheet() {
        var code = acted();

        var csv =
                administrator()
                        .accept("text/csv")
                        .queryParam("object", code)
                        .get(AUDIT + "/export")
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", containsString("audit-log.csv"))
                        .extract()
                        .asString()
                        .lines()
                        .toList();

        assertThat(csv).hasSize(2);
        assertThat(csv.getFirst()).startsWith("position,service,sequence,time,role");
        assertThat(csv.getLast()).contains(code, "AGENCY_CHANGED", "size=LARGE");
    }

    @Test
    void provesThatAnEntryIsInATreeAndThatATreeOnlyGrows() {
        var code = acted();
        var first = head();
        acted();
        var second = head();
        var entry = search(Map.of("object", code)).extract().jsonPath();

        var inclusion =
                administrator()
                        .queryParam("position", entry.getLong("entries[0].position"))
                        .queryParam("size", second.getLong("size"))
                        .get(AUDIT + "/proofs/inclusion")
                        .jsonPath();
        var consistency =
                administrator()
                        .queryParam("first", first.getLong("size"))
                        .queryParam("second", second.getLong("size"))
                        .get(AUDIT + "/proofs/consistency")
                        .jsonPath();

        assertThat(
                        MerkleTree.includes(
                                MerkleTree.leaf(new Hash(entry.getString("entries[0].hash"))),
                                entry.getLong("entries[0].position"),
                                second.getLong("size"),
                                hashes(inclusion),
                                new Hash(second.getString("root"))))
                .isTrue();
        assertThat(
                        MerkleTree.isConsistent(
                                first.getLong("size"),
                                new Hash(first.getString("root")),
                                second.getLong("size"),
                                new Hash(second.getString("root")),
                                hashes(consistency)))
                .isTrue();
        administrator()
                .get(AUDIT + "/heads/" + first.getLong("size"))
                .then()
                .statusCode(200)
                .body("root", equalTo(first.getString("root")))
                .body("signature", equalTo(first.getString("signature")));
    }

    @Test
    void takesInAnEntryOnceAndRefusesWhatDoesNotContinueItsChain() {
        var code = acted();
        var found = find(Map.of("object", code), null).getFirst();
        var again = event(found, before(found));
        var other = event(found, Hash.NONE);

        assertThat(taken(again)).isEqualTo(CollectedLog.Fate.REPEATED);
        administrator()
                .get(AUDIT + "/verification")
                .then()
                .body("flaws", empty())
                .body("intact", equalTo(true));
        QuarkusTransaction.begin();
        try {
            assertThat(taken(other.replace(found.hash(), Hash.NONE.hex())))
                    .isEqualTo(CollectedLog.Fate.REFUSED);
            assertThat(taken(again.replace("agency-service", "my-service")))
                    .isEqualTo(CollectedLog.Fate.REFUSED);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private CollectedLog.Fate taken(String event) {
        return wall.seeAll(() -> log.take(Received.read(event)));
    }

    private List<ExportLine> find(Map<String, String> sought, @Nullable String limit) {
        return wall.seeAll(() -> log.find(AuditQuery.parse(sought, null, limit)));
    }

    /** The hash that stands in the entry before, whose event is not kept. */
    private Hash before(ExportLine line) {
        var sequence = AuditEntryView.of(line).sequence();
        return find(Map.of("service", Chain.SERVICE), "500").stream()
                .map(AuditEntryView::of)
                .filter(entry -> entry.sequence() == sequence - 1)
                .map(entry -> new Hash(entry.hash()))
                .findFirst()
                .orElse(Hash.NONE);
    }

    private static String event(ExportLine line, Hash previous) {
        return "{\"entry\":%s,\"previous\":\"%s\",\"hash\":\"%s\"}"
                .formatted(line.entry(), previous, line.hash());
    }

    private static JsonPath head() {
        return administrator()
                .put(AUDIT + "/heads/newest")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Hash> hashes(JsonPath proof) {
        return proof.<String>getList("proof").stream().map(Hash::new).toList();
    }

    /** Something is done to an agency, and its entry has been collected. */
    private String acted() {
        var code = "A-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                audit.add(
                                        Act.of("AGENCY_CHANGED", "AGENCY", code)
                                                .changing(
                                                        Map.of("size", "SMALL"),
                                                        Map.of("size", "LARGE"))));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !find(Map.of("object", code), null).isEmpty());
        return code;
    }

    private static ValidatableResponse search(Map<String, String> query) {
        return administrator().queryParams(query).get(AUDIT).then().statusCode(200);
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.of("administrator"));
    }

    private static int status(String operation, RequestSpecification caller) {
        var parts = operation.split(" ", 2);
        return caller.request(Method.valueOf(parts[0]), parts[1]).statusCode();
    }

    private String written(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
