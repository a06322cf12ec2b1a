package org.barometer.trend.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.release.ReleaseDesk.begin;
import static org.barometer.trend.release.ReleaseDesk.body;
import static org.barometer.trend.release.ReleaseDesk.compile;
import static org.barometer.trend.release.ReleaseDesk.compiled;
import static org.barometer.trend.release.ReleaseDesk.ended;
import static org.barometer.trend.release.ReleaseDesk.outcome;
import static org.barometer.trend.release.ReleaseDesk.plan;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.Database;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class PlanTest {
    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @Test
    void leadsFromAWishToARelease() {
        var edition = known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200));
        var plan =
                plan(body(true, edition))
                        .statusCode(201)
                        .body("plan", matchesRegex("P-\\d{4,}"))
                        .body("state", equalTo("DRAFT"))
                        .header("ETag", equalTo("\"1\""))
                        .header("Location", containsString("/api/v1/plans/P-"))
                        .extract()
                        .<String>path("plan");

        begin(plan).statusCode(202);

        ended(plan).body("state", equalTo("COMPILED")).body("release", matchesRegex("R-\\d{4,}"));
        begin(plan).statusCode(409).body("type", endsWith("plan-compiled"));
        given().auth()
                .oauth2(Tokens.of("publisher"))
                .get("/api/v1/plans")
                .then()
                .body("plan", hasItem(plan));
    }

    @Test
    void isTheSameForTheSameKeyAndBody() {
        var analyst = Tokens.of("analyst");
        var key = UUID.randomUUID().toString();
        var first = planAs(analyst, key, body(true, anEdition()));
        var plan = first.statusCode(201).extract().<String>path("plan");
        var other = new HashMap<>(body(true, anEdition()));

        planAs(analyst, key, other)
                .statusCode(409)
                .body("type", endsWith("idempotency-key-reused"));
        other.put("editions", first.extract().path("editions"));
        planAs(analyst, key, other).statusCode(201).body("plan", equalTo(plan));
    }

    @Test
    void needsAnIdempotencyKey() {
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .contentType(ContentType.JSON)
                .body(body(true, anEdition()))
                .post("/api/v1/plans")
                .then()
                .statusCode(400)
                .body("type", endsWith("idempotency-key-missing"));
    }

    @Test
    void canBeChangedUntilItIsCompiledByWhoHasSeenIt() {
        var edition = known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200));
        var plan = plan(body(true, edition)).extract().<String>path("plan");

        change(plan, "\"1\"", body(false, edition))
                .statusCode(200)
                .body("public", equalTo(false))
                .header("ETag", equalTo("\"2\""));
        change(plan, "\"1\"", body(true, edition)).statusCode(412);
        change(plan, null, body(true, edition)).statusCode(428);
        begin(plan).statusCode(202);
        ended(plan).body("state", equalTo("COMPILED"));
        change(plan, "\"2\"", body(true, edition))
                .statusCode(409)
                .body("type", endsWith("plan-compiled"));
    }

    @Test
    void isOpenAgainOnceItsReleaseIsRefused() {
        var edition = known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200));
        var plan = plan(body(true, edition)).extract().<String>path("plan");
        begin(plan).statusCode(202);
        var refused = ended(plan).extract().<String>path("release");
        given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "SCOPE_WRONG"))
                .put("/api/v1/releases/{release}/refusal", refused)
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refused.reason", equalTo("SCOPE_WRONG"));

        begin(plan).statusCode(202);

        assertThat(ended(plan).extract().<String>path("release")).isNotEqualTo(refused);
    }

    @Test
    void needsClosedEditions() {
        var open = known(anEdition().open().ticked("trends", "APPS", "SE", 41, 435, 200));

        compile(body(true, open))
                .statusCode(409)
                .body("type", endsWith("edition-not-closed"))
                .body("detail", containsString(open.code()));
    }

    @Test
    void needsKnownEditionsAndMeasures() {
        var edition = known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200));
        var body = new HashMap<>(body(true, edition));
        body.put("breakdowns", Map.of("nothing_like_it", List.of("COUNTRY")));

        compile(body(true, anEdition())).statusCode(422).body("type", endsWith("edition-unknown"));
        compile(body)
                .statusCode(422)
                .body("type", endsWith("measure-unknown"))
                .body("detail", containsString("nothing_like_it"));
    }

    @Test
    void needsAPlaceWhoseClockIsKnown() {
        var body = new HashMap<>(body(true, anEdition()));
        body.put("embargo", Map.of("until", "2026-12-01T08:00", "zone", "Europe/Nowhere"));

        plan(body).statusCode(400).body("violations[0].pointer", equalTo("/embargo/zone"));
    }

    @Test
    void saysOfWhichAgenciesNothingIsKnown() {
        var edition = anEdition().ticked("trends", "APPS", "SE", 1, 20, 10);
        edition.tallies().forEach((agency, tally) -> cube.learn(edition.code(), agency, 0, tally));
        catalogue.learn(edition.edition());

        outcome(body(true, edition))
                .body("state", equalTo("FAILED"))
                .body("failure.kind", equalTo("AGENCIES_UNKNOWN"))
                .body("failure.about", contains(edition.agencies().keySet().toArray()));
    }

    @Test
    void compilesOnlyTheMeasuresThatAreWanted() {
        var edition =
                known(
                        anEdition()
                                .ticked("trends", "APPS", "SE", 41, 435, 200)
                                .chose("gear", "SE", 41, Map.of("A", 300, "B", 135)));
        var body = new HashMap<>(body(true, edition));
        body.put("measures", List.of("gear"));

        var release = compiled(body);

        given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/releases/{release}", release)
                .then()
                .body("measures.measure", contains("gear"));
    }

    @Test
    void reportsHowMuchIsHidden() {
        var edition =
                known(
                        anEdition()
                                .ticked("trends", "APPS", "SE", 41, 435, 200)
                                .ticked("trends", "APPS", "NO", 2, 11, 1));
        var body = new HashMap<>(body(true, edition));
        body.put("breakdowns", Map.of("trends", List.of("COUNTRY")));

        var report =
                given().auth()
                        .oauth2(Tokens.of("publisher"))
                        .get("/api/v1/releases/{release}/report", compiled(body))
                        .then()
                        .statusCode(200);

        report.body("parts.by", contains("WORLD", "COUNTRY"))
                .body("parts[1].counts.figures", equalTo(2))
                .body("parts[1].counts.shown", equalTo(0))
                .body("all.figures", equalTo(3));
    }

    @Test
    void isTakenUpWhenWhoeverCompiledItIsGone() throws SQLException {
        var plan = abandoned(1);

        ended(plan).body("state", equalTo("COMPILED"));
    }

    @Test
    void failsVisiblyWhenItWasInterruptedAgainAndAgain() throws SQLException {
        var plan = abandoned(3);

        ended(plan).body("state", equalTo("FAILED")).body("failure.kind", equalTo("INTERRUPTED"));
    }

    /** A plan as an instance leaves it behind that is killed while it compiles. */
    private String abandoned(int attempt) throws SQLException {
        var edition = known(anEdition().ticked("trends", "APPS", "SE", 41, 435, 200));
        var plan = plan(body(true, edition)).extract().<String>path("plan");
        try (var connection = Database.service();
                var statement =
                        connection.prepareStatement(
                                """
                                update release_plan
                                set state = 'RUNNING', attempt = ?, alive_at = now() - interval '1 hour',
                                    asked_role = 'analyst', asked_account = 'a', asked_request = 'r'
                                where code = ?
                                """)) {
            statement.setInt(1, attempt);
            statement.setString(2, plan);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        return plan;
    }

    private static ValidatableResponse planAs(String token, String key, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/plans")
                .then();
    }

    private static ValidatableResponse change(
            String plan, @Nullable String tag, Map<String, Object> body) {
        var request = given().auth().oauth2(Tokens.of("analyst")).contentType(ContentType.JSON);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.body(body).put("/api/v1/plans/{plan}", plan).then();
    }

    private SampleEdition known(SampleEdition edition) {
        return edition.into(catalogue, cube);
    }
}
