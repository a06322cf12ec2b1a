package org.barometer.trend.release;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.barometer.trend.release.ReleaseDesk.body;
import static org.barometer.trend.release.ReleaseDesk.compiled;
import static org.barometer.trend.release.ReleaseDesk.listedFor;
import static org.barometer.trend.release.ReleaseDesk.outcome;
import static org.barometer.trend.release.ReleaseDesk.publish;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.barometer.trend.Database;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class ReleaseTest {
    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void goesFromCompiledToPublished() {
        var edition = known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200));

        var release = compiled(body(true, edition));
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/releases")
                .then()
                .body("find { it.release == '%s' }.state".formatted(release), equalTo("COMPILED"))
                .body(
                        "find { it.release == '%s' }.editions".formatted(release),
                        equalTo(List.of(edition.code())));
        publish(release)
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publishedAt", endsWith("Z"));
        publish(release).statusCode(200).body("state", equalTo("PUBLISHED"));

        given().get("/api/v1/releases/{release}", release)
                .then()
                .statusCode(200)
                .body("release", equalTo(release))
                .body("editions[0].synthetic", equalTo(true))
                .body("measures[0].questions[0].text.sv", equalTo("Om trends"))
                // What follows from a code has no place among what is signed.
                .body(
                        "measures[0].questions[0].options[0].keySet()",
                        containsInAnyOrder("code", "label"))
                .body("measures[0].observations[0].x", equalTo(200))
                .body("disclosure.minBase", equalTo(10))
                .body("program", equalTo("1.0.0"));
    }

    @Test
    void writesWhoCompiledAndWhoPublishedIntoTheAuditLog() throws SQLException, IOException {
        var release =
                compiled(
                        body(
                                true,
                                known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200))));
        publish(release).statusCode(200);
        publish(release).statusCode(200);

        var entries = auditEntriesAbout(release);

        assertThat(entries)
                .extracting(entry -> entry.get("action").asText())
                .containsExactly("RELEASE_COMPILED", "RELEASE_APPROVED", "RELEASE_PUBLISHED");
        assertThat(entries)
                .extracting(entry -> entry.get("role").asText())
                .containsExactly("analyst", "publisher", "publisher");
        assertThat(entries.getLast().at("/before/state").asText()).isEqualTo("APPROVED");
        assertThat(entries.getLast().at("/after/state").asText()).isEqualTo("PUBLISHED");
    }

    static List<JsonNode> auditEntriesAbout(String release) throws SQLException, IOException {
        try (var connection = Database.service();
                var statement =
                        connection.prepareStatement(
                                "select entry from audit_entry where entry::jsonb ->> 'objectId' = ?"
                                        + " order by sequence")) {
            statement.setString(1, release);
            try (var rows = statement.executeQuery()) {
                var entries = new ArrayList<JsonNode>();
                while (rows.next()) {
                    entries.add(new ObjectMapper().readTree(rows.getString(1)));
                }
                return entries;
            }
        }
    }

    @Test
    void canBeVerifiedFromItsAnswersWithTheJdkAlone() throws GeneralSecurityException, IOException {
        var release =
                ReleaseDesk.published(
                        true, known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200)));

        var answer = given().get("/api/v1/releases/{release}", release);
        var bytes = answer.asByteArray();
        var signature = Base64.getDecoder().decode(answer.header("Barometer-Signature"));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey(answer.header("Barometer-Key-Id")));
        verifier.update(bytes);

        assertThat(verifier.verify(signature)).isTrue();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(answer.header("Barometer-Digest"));
        bytes[bytes.length / 2] ^= 1;
        verifier.initVerify(publicKey(answer.header("Barometer-Key-Id")));
        verifier.update(bytes);
        assertThat(verifier.verify(signature)).isFalse();
    }

    @Test
    void neverChangesWhatWasPublished() {
        var edition = known(anEdition().chose("gear", "SE", 41, Map.of("A", 100, "B", 80)));
        var body = new HashMap<>(body(true, edition));
        body.put("breakdowns", Map.of("gear", List.of("COUNTRY")));
        publish(compiled(body)).statusCode(200);
        // An agency is said to lie elsewhere now: half a country's answers would move.
        edition.agencies().values().stream()
                .limit(20)
                .forEach(
                        agency ->
                                catalogue.learn(
                                        new Agency(
                                                agency.code(),
                                                agency.name(),
                                                "NO",
                                                agency.type(),
                                                agency.size(),
                                                agency.status())));

        outcome(body)
                .body("state", equalTo("FAILED"))
                .body("failure.kind", equalTo("FIGURES_REVISED"));
    }

    @Test
    void keepsWhatItWasCountedFromWhereOnlyTheCompilationLooks() throws SQLException {
        var release =
                compiled(
                        body(
                                true,
                                known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200))));
        try (var connection = Database.service();
                var sql = connection.createStatement()) {
            var evidence =
                    "select evidence from release_evidence where release = '%s'".formatted(release);
            assertThat(sql.executeQuery(evidence).next()).isFalse();

            sql.execute("set barometer.scope = 'evidence'");
            var rows = sql.executeQuery(evidence);

            var parts = new ArrayList<JsonNode>();
            while (rows.next()) {
                new ObjectMapper().readTree(rows.getString(1)).path("parts").forEach(parts::add);
            }
            assertThat(parts).hasSize(41);
            assertThat(parts)
                    .filteredOn(part -> part.findValue("APPS") != null)
                    .hasSizeGreaterThan(20);
        } catch (IOException e) {
            throw new AssertionError("The evidence is no JSON", e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update release set canonical = '{}'",
                "update release_step set at = now()",
                "delete from release_step",
                "delete from release_evidence",
                "delete from release",
                "truncate release cascade",
                "delete from signing_key",
                "update signing_key set public_key = 'x'"
            })
    void cannotBeChangedOrTakenBackEvenInTheDatabase(String statement) throws SQLException {
        ReleaseDesk.published(
                true, known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200)));
        try (var connection = Database.owner();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.executeUpdate(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("The ledger is only added to");
        }
    }

    @Test
    void isToldToOthersWhenItIsPublished() throws IOException {
        var release =
                compiled(
                        body(
                                false,
                                known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200))));
        var digest =
                given().auth()
                        .oauth2(Tokens.of("analyst"))
                        .get("/api/v1/releases/" + release)
                        .header("Barometer-Digest");

        publish(release).statusCode(200);

        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(told(release, digest)).isPresent());
        var event = told(release, digest).orElseThrow();
        assertThat(event.path("public").asBoolean()).isFalse();
        assertThat(event.path("publishedAt").asText()).endsWith("Z");
        assertThat(event.path("signature").asText()).isNotEmpty();
    }

    @Test
    void isListedForThoseWhoMayReadIt() {
        var edition = known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200));
        var open = ReleaseDesk.published(true, edition);
        var closed = ReleaseDesk.published(false, edition);
        var waiting = compiled(body(true, edition));

        assertThat(listedFor("analyst")).contains(open, closed, waiting);
        assertThat(listedFor("publisher")).contains(open, closed, waiting);
        assertThat(listedFor("dashboard")).contains(open, closed).doesNotContain(waiting);
        assertThat(listedFor("respondent")).contains(open).doesNotContain(closed, waiting);
        assertThat(given().get("/api/v1/releases").then().extract().<List<String>>path("release"))
                .contains(open)
                .doesNotContain(closed, waiting);
    }

    @Test
    void isReadByThoseWhoMayReadIt() {
        var edition = known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200));
        var closed = ReleaseDesk.published(false, edition);
        var waiting = compiled(body(true, edition));

        given().get("/api/v1/releases/" + closed).then().statusCode(401);
        assertThat(read("respondent", closed).statusCode()).isEqualTo(403);
        assertThat(read("dashboard", closed).statusCode()).isEqualTo(200);
        given().get("/api/v1/releases/" + waiting).then().statusCode(404);
        assertThat(read("dashboard", waiting).statusCode()).isEqualTo(404);
        assertThat(read("publisher", waiting).statusCode()).isEqualTo(200);
        given().get("/api/v1/releases/R-none").then().statusCode(404);
    }

    private static Response read(String role, String release) {
        return given().auth().oauth2(Tokens.of(role)).get("/api/v1/releases/" + release);
    }

    private SampleEdition known(SampleEdition edition) {
        return edition.into(catalogue, cube);
    }

    private static PublicKey publicKey(String id) throws GeneralSecurityException, IOException {
        var keys = new ObjectMapper().readTree(given().get("/api/v1/signing-keys").asByteArray());
        for (var key : keys.path("keys")) {
            if (key.path("kid").asText().equals(id)) {
                assertThat(key.path("kty").asText()).isEqualTo("OKP");
                assertThat(key.path("crv").asText()).isEqualTo("Ed25519");
                return publicKey(Base64.getUrlDecoder().decode(key.path("x").asText()));
            }
        }
        throw new AssertionError("No key " + id);
    }

    /** RFC 8032: little end first, the last bit says whether x is odd. */
    private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        var odd = (encoded[31] & 0x80) != 0;
        var bytes = new byte[32];
        for (var i = 0; i < 32; i++) {
            bytes[i] = encoded[31 - i];
        }
        bytes[0] &= 0x7f;
        var point = new EdECPoint(odd, new BigInteger(1, bytes));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    private Optional<JsonNode> told(String release, String digest) throws IOException {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("barometer.releases.v1", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var event = new ObjectMapper().readTree(record.value());
                    if (record.key().equals(release)
                            && event.path("digest").asText().equals(digest)) {
                        return Optional.of(event);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
