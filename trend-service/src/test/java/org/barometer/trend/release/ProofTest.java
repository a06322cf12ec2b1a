package org.barometer.trend.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.release.ReleaseDesk.body;
import static org.barometer.trend.release.ReleaseDesk.compiled;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.barometer.trend.auditor.model.CertificateCheck;
import org.barometer.trend.auditor.model.CertificateDocument;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class ProofTest {
    private static final String CERTIFICATE =
            "/api/v1/releases/{release}/certificates/{edition}/{measure}";

    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @Test
    void tellsWhatWasAttackedOfEachQuestion() {
        var edition = known();
        var release = compiled(body(true, edition));

        given().auth()
                .oauth2(Tokens.of("publisher"))
                .get("/api/v1/releases/{release}/audit", release)
                .then()
                .statusCode(200)
                .body("release", equalTo(release))
                .body("questions", hasSize(2))
                .body("questions.measure", equalTo(List.of("gear", "trends")))
                .body("questions[1].edition", equalTo(edition.code()))
                .body("questions[1].attackers", equalTo(1 + 2 * 41))
                .body("questions[1].facts", greaterThan(0))
                .body("questions[0].secrets", greaterThan(0));
    }

    @Test
    void handsOutCertificatesThatHoldWithoutASolver() throws IOException {
        var edition = known();
        var release = compiled(body(true, edition));

        var document =
                given().auth()
                        .oauth2(Tokens.of("analyst"))
                        .get(CERTIFICATE, release, edition.code(), "gear")
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .extract()
                        .asString();

        var certificate =
                new ObjectMapper().readValue(document, CertificateDocument.class).toCertificate();
        assertThat(certificate.sensitive()).isNotEmpty();
        assertThat(CertificateCheck.faults(certificate)).isEmpty();
    }

    @Test
    void keepsTheProofOfWhatIsPublishedAgain() {
        var edition = known();
        var first = ReleaseDesk.published(true, edition);

        var second = compiled(body(true, edition));

        assertThat(certificates(second)).isEqualTo(certificates(first)).hasSize(2);
    }

    @Test
    void givesNoCertificateToThoseWhoJudge() {
        var edition = known();
        var release = compiled(body(true, edition));

        given().auth()
                .oauth2(Tokens.of("publisher"))
                .get(CERTIFICATE, release, edition.code(), "gear")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .get(CERTIFICATE, release, edition.code(), "nothing")
                .then()
                .statusCode(404);
    }

    private static List<Integer> certificates(String release) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/releases/{release}/audit", release)
                .then()
                .extract()
                .path("questions.certificate");
    }

    private SampleEdition known() {
        return anEdition()
                .ticked("trends", "APPS", "SE", 41, 435, 200)
                .ticked("gear", "DRONE", "SE", 41, 435, 3)
                .into(catalogue, cube);
    }
}
