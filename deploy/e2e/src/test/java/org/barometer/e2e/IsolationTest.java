package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what, and that nobody sees what belongs to another agency. */
@ExtendWith(WithSuite.class)
@TestInstance(Lifecycle.PER_CLASS)
class IsolationTest {

    private final RunningSuite suite;
    private final SmallEdition edition;

    IsolationTest(RunningSuite suite) {
        this.suite = suite;
        this.edition = SmallEdition.open(suite);
    }

    private String swedishResponse = "";

    @BeforeAll
    void submit() {
        var response = edition.submit("SE-01", "YES").expect(201).json().path("response").asText();
        swedishResponse = edition.responses() + "/" + response;
    }

    @Test
    void showsAResponseToItsOwnAgencyOnly() {
        assertThat(as(suite.coordinator("SE-01")).get().status()).isEqualTo(200);
        assertThat(as(suite.coordinator("NO-01")).get().status()).isEqualTo(404);
    }

    @Test
    void letsNoOtherAgencyAmendOrWithdraw() {
        var norway = suite.coordinator("NO-01");

        assertThat(as(norway).with("If-Match", "\"1\"").put(SmallEdition.body("NO")).status())
                .isEqualTo(404);
        assertThat(as(norway).with("If-Match", "\"1\"").delete().status()).isEqualTo(404);
        assertThat(as(suite.coordinator("SE-01")).get().header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void takesTheAgencyFromTheTokenAndNotFromTheBody() {
        var body = Map.of("agency", "NO-01", "answers", Map.of("cloud_seen", "YES"));
        var reply = suite.surveys(edition.responses()).as(suite.coordinator("SE-01")).post(body);

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void refusesACallWithoutAToken() {
        assertThat(suite.surveys(edition.responses()).post(SmallEdition.body("YES")).status())
                .isEqualTo(401);
        assertThat(suite.surveys("editions").get().status()).isEqualTo(401);
        assertThat(suite.agencies("agencies").get().status()).isEqualTo(401);
        assertThat(suite.trends("provisional/" + edition.measure()).get().status()).isEqualTo(401);
    }

    @Test
    void refusesATokenForAnotherService() {
        var forTrends = suite.token("coordinator-se-01", "openid organization trend");
        assertThat(as(forTrends).get().status()).isEqualTo(401);

        var forSurveys = suite.token("administrator", "openid survey");
        assertThat(suite.agencies("agencies").as(forSurveys).get().status()).isEqualTo(401);

        var analystForSurveys = suite.token("analyst", "openid survey");
        var provisional = suite.trends("provisional/" + edition.measure());
        assertThat(provisional.as(analystForSurveys).get().status()).isEqualTo(401);
    }

    @Test
    void refusesTokensThatAreNoAccessTokens() {
        var grant = suite.grant("coordinator-se-01", "openid organization survey");

        for (var kind : List.of("id_token", "refresh_token")) {
            assertThat(as(grant.path(kind).asText()).get().status()).as(kind).isEqualTo(401);
        }
    }

    @Test
    void refusesTheWrongRole() {
        var state = suite.surveys("editions/%s/state".formatted(edition.code()));
        assertThat(state.as(suite.coordinator("SE-01")).put(Map.of("state", "CLOSED")).status())
                .isEqualTo(403);

        var submission = suite.surveys(edition.responses()).as(suite.analyst());
        assertThat(submission.post(SmallEdition.body("YES")).status()).isEqualTo(403);

        var analystForAgencies = suite.token("analyst", "openid agency");
        assertThat(suite.agencies("agencies").as(analystForAgencies).get().status()).isEqualTo(403);

        var provisional = suite.trends("provisional/" + edition.measure());
        assertThat(provisional.as(suite.dashboard()).get().status()).isEqualTo(403);

        var plans = suite.trends("plans").as(suite.publisher());
        assertThat(plans.post(Map.of()).status()).isEqualTo(403);
    }

    @Test
    void asksForATokenThatNamesAnAgency() {
        var withoutAgency = suite.token("coordinator-se-01", "openid survey");
        var reply =
                suite.surveys(edition.responses()).as(withoutAgency).post(SmallEdition.body("YES"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("no-agency");
    }

    @Test
    void saysNothingButTheProblemInRefusals() {
        for (var refused :
                List.of(
                        suite.surveys("editions").get(),
                        as(suite.coordinator("NO-01")).get(),
                        suite.agencies("agencies").get())) {
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(refused.header("Content-Security-Policy")).contains("default-src 'none'");
        }
    }

    private Request as(String token) {
        return suite.surveys(swedishResponse).as(token);
    }
}
