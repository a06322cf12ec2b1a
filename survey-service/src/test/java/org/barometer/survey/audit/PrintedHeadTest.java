package org.barometer.survey.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.audit.model.SignedHead;
import org.barometer.survey.http.Tokens;
import org.barometer.survey.wall.Wall;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class PrintedHeadTest {
    private static final Path EXAMPLE =
            Path.of(
                    System.getProperty("contracts"),
                    "events/barometer.audit-heads.v1.example.json");

    @Inject AuditLog audit;
    @Inject VerifyChain verifyChain;
    @Inject Wall wall;
    @Inject ObjectMapper json;

    @Test
    void readsTheSharedExample() throws IOException {
        var example = Files.readString(EXAMPLE);

        assertThat(json.readTree(SignedHead.read(example).canonical()))
                .isEqualTo(json.readTree(example));
        assertThat(json.readTree(json.writeValueAsString(AuditHead.of(SignedHead.read(example)))))
                .isEqualTo(json.readTree(example));
    }

    @Test
    void namesTheHeadThatHadSettledAtATime() throws IOException {
        var heads = new SignedHeads();
        heads.learn(headOf("2026-11-20"));
        heads.learn(headOf("2026-11-21"));

        assertThat(heads.asOf(Instant.parse("2026-11-20T12:00:00Z"))).isEmpty();
        assertThat(heads.asOf(Instant.parse("2026-11-21T23:59:01Z")))
                .map(head -> head.head().time())
                .contains(Instant.parse("2026-11-20T23:59:00Z"));
        assertThat(heads.asOf(Instant.parse("2026-11-22T00:04:00Z")))
                .map(head -> head.head().time())
                .contains(Instant.parse("2026-11-21T23:59:00Z"));
    }

    @Inject SignedHeads known;

    @Test
    void standsOnReceiptsUnderTheirSignature() throws IOException {
        known.learn(headOf("2020-01-01"));
        var survey = ASurvey.open();
        var token = Tokens.of("respondent", ASurvey.agency());

        var receipt =
                survey.submit(token, UUID.randomUUID().toString(), "\"change\": \"INCREASING\"");

        receipt.then()
                .statusCode(201)
                .body("auditHead.size", equalTo(1))
                .body("auditHead.time", equalTo("2020-01-01T23:59:00.000Z"));
        verify(receipt.asString(), true);
        verify(receipt.asString().replace("2020-01-01T", "2020-01-02T"), false);
        as(token)
                .accept("text/html")
                .get("/form/" + survey.edition + "/receipts/" + receipt.path("response"))
                .then()
                .statusCode(200)
                .body(containsString("2020-01-01T23:59:00.000Z"));
    }

    @Test
    void findsNothingInTheChainOfThisService() {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.add(Act.of("EDITION_CLOSED", "EDITION", "E-1")));

        assertThat(wall.seeAll(verifyChain::verify).entries()).isPositive();
        as(Tokens.of("administrator")).get("/api/v1/audit/verification").then().statusCode(200);
    }

    private static void verify(String receipt, boolean genuine) {
        as(Tokens.of("respondent"))
                .body(receipt)
                .post("/api/v1/receipt-verifications")
                .then()
                .statusCode(200)
                .body("genuine", equalTo(genuine));
    }

    private static byte[] headOf(String day) throws IOException {
        return Files.readString(EXAMPLE)
                .replace("2026-11-22T", day + "T")
                // Of no service's chain here.
                .replace("agency-service", "another-service")
                .getBytes(StandardCharsets.UTF_8);
    }
}
