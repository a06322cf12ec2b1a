package org.barometer.survey.response;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.barometer.survey.signing.SigningKeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class) // For all tests: no service starts without a key.
class ReceiptTest {
    private static final String VALID = "\"change\": \"INCREASING\"";

    private final ObjectMapper json =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private ASurvey survey;
    private String coordinator;

    @BeforeEach
    void anAgencyTakesPart() {
        survey = ASurvey.open();
        coordinator = Tokens.of("coordinator", ASurvey.agency());
    }

    /** With nothing but the receipt and the published key, as docs/receipts.md shows. */
    @Test
    void canBeVerifiedOffline() throws Exception {
        var receipt = (ObjectNode) json.readTree(submit().asByteArray());

        assertThat(verifies(receipt)).isTrue();
        assertThat(verifies(receipt.deepCopy().put("agency", "OTHER"))).isFalse();
        assertThat(verifies(receipt.deepCopy().put("revision", 2))).isFalse();
    }

    @Test
    void isTheSameAgainAfterAnAmendmentAndAWithdrawal() {
        var key = UUID.randomUUID().toString();
        var first = survey.submit(coordinator, key, VALID);
        var location = first.header("Location");
        amend(location).then().statusCode(200);

        assertThat(survey.submit(coordinator, key, VALID).asString()).isEqualTo(first.asString());
        as(coordinator).delete(location).then().statusCode(204);
        assertThat(survey.submit(coordinator, key, VALID).asString()).isEqualTo(first.asString());
    }

    @Test
    void canBeDownloadedForEveryRevision() {
        var first = submit();
        String id = first.path("response");
        var second = amend(first.header("Location"));

        as(coordinator)
                .get(receipts() + "/" + id + "?revision=1")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"receipt-" + id))
                .body("signature", equalTo(first.path("signature")));
        as(coordinator)
                .get(receipts() + "/" + id)
                .then()
                .body("signature", equalTo(second.path("signature")));
        as(Tokens.of("coordinator", ASurvey.agency()))
                .get(receipts() + "/" + id)
                .then()
                .statusCode(404);
        as(coordinator).get(receipts() + "/" + id + "?revision=3").then().statusCode(404);
    }

    @Test
    void standsInTheRegisterOfItsAgency() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            ids.add(submit().path("response"));
        }
        as(coordinator).delete(survey.responses() + "/" + ids.getFirst()).then().statusCode(204);

        var seen = new ArrayList<String>();
        var next = receipts() + "?limit=2";
        while (next != null) {
            var page = as(coordinator).get(next);
            page.then().statusCode(200);
            seen.addAll(page.path("response"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        as(coordinator)
                .get(receipts())
                .then()
                .body("findAll { it.withdrawn }.response", contains(ids.getFirst()));
        as(Tokens.of("coordinator", ASurvey.agency())).get(receipts()).then().body("", hasSize(0));
    }

    @Test
    void isVerifiedForWhoeverHoldsIt() {
        var receipt = submit();
        verify(receipt.asString())
                .body("genuine", equalTo(true))
                .body("register", equalTo("CURRENT"));
        verify(receipt.asString().replace("\"revision\":1", "\"revision\":2"))
                .body("genuine", equalTo(false))
                .body("register", nullValue());

        amend(receipt.header("Location"));
        verify(receipt.asString()).body("register", equalTo("AMENDED"));
        as(coordinator).delete(receipt.header("Location"));
        verify(receipt.asString())
                .body("genuine", equalTo(true))
                .body("register", equalTo("WITHDRAWN"));
    }

    private Response submit() {
        return survey.submit(coordinator, UUID.randomUUID().toString(), VALID);
    }

    private Response amend(String location) {
        return as(coordinator)
                .header("If-Match", "\"1\"")
                .body("{\"answers\": {\"change\": \"UNCHANGED\"}}")
                .put(location);
    }

    private static ValidatableResponse verify(String receipt) {
        return given().contentType(ContentType.JSON)
                .body(receipt)
                .post("/api/v1/receipt-verifications")
                .then()
                .statusCode(200);
    }

    private boolean verifies(ObjectNode receipt) throws IOException, GeneralSecurityException {
        var fields = new TreeMap<String, Object>();
        receipt.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.remove("signature");
        var verification = Signature.getInstance("Ed25519");
        var x = publishedKey(receipt.get("key").asText());
        verification.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x)));
        verification.update(json.writeValueAsString(fields).getBytes(UTF_8));
        return verification.verify(Base64.getDecoder().decode(receipt.get("signature").asText()));
    }

    private static byte[] publishedKey(String id) {
        String x =
                given().get("/api/v1/signing-keys")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("keys.find { it.kid == '" + id + "' }.x");
        var prefix = "302a300506032b6570032100";
        return HexFormat.of()
                .parseHex(prefix + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(x)));
    }

    private String receipts() {
        return "/api/v1/editions/" + survey.edition + "/receipts";
    }
}
