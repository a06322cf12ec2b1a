package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program of an agency, and one of a dashboard, from their first secret to their last. */
@ExtendWith(WithSuite.class)
class ServiceAccountsTest {
    private static final String AGENCY = "SE-01";

    private final RunningSuite suite;

    ServiceAccountsTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void submitsForItsAgencyAndForNoOther() {
        var edition = SmallEdition.open(suite);
        var token = token(created("COORDINATOR", AGENCY));

        var receipt =
                suite.surveys(edition.responses())
                        .as(token)
                        .post(SmallEdition.body("YES"))
                        .expect(201);

        var mine = suite.surveys(edition.responses()).as(token).get().expect(200).body();
        var theirs =
                suite.surveys(edition.responses())
                        .as(suite.coordinator("US-01"))
                        .get()
                        .expect(200)
                        .body();
        var response = receipt.header("Location").replaceFirst("^.*/", "");
        assertThat(mine).contains(response);
        assertThat(theirs).doesNotContain(response);
    }

    @Test
    void opensNoOtherService() {
        var token = token(created("COORDINATOR", AGENCY));

        assertThat(suite.agencies("agencies").as(token).get().status()).isEqualTo(401);
        assertThat(suite.trends("releases").as(token).get().status()).isEqualTo(401);
    }

    @Test
    void readsReleasedTrendsAsADashboard() {
        var token = token(created("DASHBOARD", null));

        suite.trends("measures").as(token).get().expect(200);
        assertThat(suite.surveys("editions").as(token).get().status()).isEqualTo(401);
    }

    @Test
    void changesItsSecretWithoutAnInterruption() {
        var first = created("RESPONDENT", AGENCY);
        var second =
                suite.agencies("service-accounts/%s/rotations".formatted(idOf(first)))
                        .as(suite.administrator())
                        .post(Map.of("overlap", "P1D"))
                        .expect(201)
                        .json();

        assertThat(signIn(first).status()).isEqualTo(200);
        assertThat(signIn(second).status()).isEqualTo(200);
        assertThat(second.get("clientSecret")).isNotEqualTo(first.get("clientSecret"));
    }

    @Test
    void getsNoTokenAnyMoreWhenItIsRevoked() {
        var account = created("RESPONDENT", AGENCY);
        assertThat(signIn(account).status()).isEqualTo(200);

        suite.agencies("service-accounts/" + idOf(account))
                .as(suite.administrator())
                .with("If-Match", "\"1\"")
                .put(Map.of("name", "Case system", "status", "REVOKED"))
                .expect(200);

        assertThat(signIn(account).status()).isEqualTo(401);
    }

    private JsonNode created(String role, @Nullable String agency) {
        var body =
                agency == null
                        ? Map.of("name", "Case system", "role", role)
                        : Map.of("name", "Case system", "role", role, "agency", agency);
        return suite.agencies("service-accounts")
                .as(suite.administrator())
                .post(body)
                .expect(201)
                .json();
    }

    private static String idOf(JsonNode answer) {
        return answer.at("/account/id").asText();
    }

    private Reply signIn(JsonNode made) {
        return Request.to(suite.signInAddress(), "/protocol/openid-connect/token")
                .postForm(
                        "grant_type=client_credentials&client_id=%s&client_secret=%s"
                                .formatted(
                                        made.get("clientId").asText(),
                                        made.get("clientSecret").asText()));
    }

    private String token(JsonNode made) {
        return signIn(made).expect(200).json().get("access_token").asText();
    }
}
