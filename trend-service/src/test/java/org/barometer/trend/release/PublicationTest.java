package org.barometer.trend.release;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.barometer.trend.release.ReleaseDesk.body;
import static org.barometer.trend.release.ReleaseDesk.compiled;
import static org.barometer.trend.release.ReleaseDesk.listedFor;
import static org.barometer.trend.release.ReleaseDesk.outcome;
import static org.barometer.trend.release.ReleaseDesk.publish;
import static org.barometer.trend.release.ReleaseTest.auditEntriesAbout;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.http.MovableClock;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class PublicationTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @Test
    void needsASecondPerson() {
        var both = analystAndPublisher();
        var release = compiledBy(both.sign());

        publishedBy(both.sign(), release).statusCode(409).body("type", endsWith("judged-alone"));
        refuse(both.sign(), release).statusCode(409).body("type", endsWith("judged-alone"));
        keepBack(both.sign(), release, Instant.now())
                .statusCode(409)
                .body("type", endsWith("judged-alone"));
        publishedBy(analystAndPublisher().sign(), release)
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
    }

    @Test
    void doesNotComeOfARefusal() {
        var release = compiled(body(true, asked("trends")));

        refuse(Tokens.of("publisher"), release).statusCode(200).body("state", equalTo("REFUSED"));

        publish(release).statusCode(409).body("type", endsWith("release-ended"));
        given().get("/api/v1/releases/{release}", release).then().statusCode(404);
        assertThat(listedFor("dashboard")).doesNotContain(release);
        assertThat(listedFor("analyst")).contains(release);
    }

    @Test
    void waitsForTheEndOfAnEmbargoAndNothingChangesBefore() {
        var now = Instant.now();
        // Behind, so that what it publishes in the end is not published in the future.
        var clock = new MovableClock(now.minus(Duration.ofHours(2)));
        QuarkusMock.installMockForType(clock, Clock.class);
        var measure = "m" + UUID.randomUUID().toString().replace("-", "");
        var edition = asked(measure);
        var before = seenByOthers(measure);
        var body = new HashMap<>(body(true, edition));
        body.put("embargo", embargo(now.minus(Duration.ofHours(1))));
        var release = compiled(body);

        publish(release)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("embargo.zone", equalTo("Asia/Tokyo"))
                .body("publishedAt", equalTo(null));

        assertThat(seenByOthers(measure)).isEqualTo(before);
        given().auth()
                .oauth2(Tokens.of("dashboard"))
                .get("/api/v1/trends/{measure}?release={release}", measure, release)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("publisher"))
                .get("/api/v1/trends/{measure}?release={release}", measure, release)
                .then()
                .statusCode(200);

        clock.set(now);

        await().atMost(30, SECONDS)
                .untilAsserted(
                        () ->
                                given().get("/api/v1/trends/{measure}", measure)
                                        .then()
                                        .statusCode(200)
                                        .body("release", equalTo(release)));
    }

    @Test
    void comesEarlierWhenItsEmbargoIsMovedBack() {
        var body = new HashMap<>(body(false, asked("trends")));
        body.put("embargo", embargo(Instant.now().plus(Duration.ofDays(1))));
        var release = compiled(body);
        publish(release).body("state", equalTo("APPROVED"));

        keepBack(Tokens.of("publisher"), release, Instant.now().minus(Duration.ofDays(1)))
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));

        keepBack(Tokens.of("publisher"), release, Instant.now())
                .statusCode(409)
                .body("type", endsWith("release-out"));
    }

    @Test
    void canBeTakenBackWithAReasonThatEverybodyIsTold() {
        var measure = "m" + UUID.randomUUID().toString().replace("-", "");
        var release = ReleaseDesk.published(true, asked(measure));
        given().get("/api/v1/trends/{measure}", measure).then().statusCode(200);

        withdraw(release)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawn.text.sv", equalTo("Fel underlag"));

        given().get("/api/v1/trends/{measure}", measure).then().statusCode(404);
        given().get("/api/v1/trends/{measure}?release={release}", measure, release)
                .then()
                .statusCode(410)
                .body("type", endsWith("release-withdrawn"))
                .body("detail", containsString("ERROR_IN_DATA"))
                .body("detail", containsString("Wrong data"));
        given().get("/api/v1/releases/{release}", release).then().statusCode(410);
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/releases/{release}", release)
                .then()
                .statusCode(200)
                .header("Barometer-State", equalTo("WITHDRAWN"));
        given().get("/api/v1/releases")
                .then()
                .body(
                        "find { it.release == '%s' }.withdrawn.reason".formatted(release),
                        equalTo("ERROR_IN_DATA"));
        publish(release).statusCode(409).body("type", endsWith("release-ended"));
    }

    @Test
    void writesEachStepIntoTheAuditLogInCodes() throws SQLException, IOException {
        var first = asked("trends");
        var body = new HashMap<>(body(true, first));
        body.put("embargo", embargo(Instant.now().plus(Duration.ofDays(1))));
        var old = compiled(body);
        publish(old);
        keepBack(Tokens.of("publisher"), old, Instant.now().minus(Duration.ofDays(1)));
        var fresh = compiled(revising(old, first));
        publish(fresh);
        withdraw(fresh);

        assertThat(auditEntriesAbout(old))
                .extracting(entry -> entry.get("action").asText())
                .containsExactly(
                        "RELEASE_COMPILED",
                        "RELEASE_APPROVED",
                        "RELEASE_EMBARGOED",
                        "RELEASE_PUBLISHED",
                        "RELEASE_SUPERSEDED");
        var withdrawn = auditEntriesAbout(fresh).getLast();
        assertThat(withdrawn.get("action").asText()).isEqualTo("RELEASE_WITHDRAWN");
        assertThat(withdrawn.get("reason").asText()).isEqualTo("ERROR_IN_DATA");
        assertThat(withdrawn.get("role").asText()).isEqualTo("publisher");
        assertThat(withdrawn.toString()).doesNotContain("Wrong data");
    }

    @Test
    void needsToHaveBeenPublishedToBeTakenBack() {
        withdraw(compiled(body(true, asked("trends"))))
                .statusCode(409)
                .body("type", endsWith("release-not-out"));
    }

    @Test
    void takesThePlaceOfTheReleaseThatItRevises() {
        var measure = "m" + UUID.randomUUID().toString().replace("-", "");
        var first = asked(measure);
        var old = ReleaseDesk.published(true, first);
        var between = Instant.now();

        var fresh = compiled(revising(old, first, asked(measure)));
        publish(fresh).statusCode(200).body("revises.reason", equalTo("LATE_DATA"));

        given().get("/api/v1/trends/{measure}", measure).then().body("release", equalTo(fresh));
        given().get("/api/v1/trends/{measure}?release={release}", measure, old)
                .then()
                .statusCode(200);
        given().get("/api/v1/trends/{measure}?asOf={moment}", measure, between.toString())
                .then()
                .body("release", equalTo(old));
        given().get("/api/v1/releases")
                .then()
                .body("find { it.release == '%s' }.state".formatted(old), equalTo("SUPERSEDED"))
                .body("find { it.release == '%s' }.supersededBy".formatted(old), equalTo(fresh));
        given().get("/api/v1/releases?asOf={moment}", between.toString())
                .then()
                .body("find { it.release == '%s' }.state".formatted(old), equalTo("PUBLISHED"))
                .body("find { it.release == '%s' }".formatted(fresh), equalTo(null));
        given().get("/api/v1/releases?asOf=2016-01-01").then().body("size()", equalTo(0));
        given().get("/api/v1/releases?asOf=yesterday").then().statusCode(400);
    }

    @Test
    void restatesWhatManyLateAnswersChangeAndSaysSo() {
        var measure = "m" + UUID.randomUUID().toString().replace("-", "");
        var edition = asked(measure);
        var old = ReleaseDesk.published(true, edition);
        edition.ticked(measure, "APPS", "SE", 41, 410, 164).into(catalogue, cube);

        var fresh = compiled(revising(old, edition));
        given().get("/api/v1/errata").then().body("code", not(hasItem(fresh)));
        publish(fresh).statusCode(200);

        given().get("/api/v1/trends/{measure}", measure)
                .then()
                .body("observations[0].n", equalTo(845))
                .body("observations[0].x", equalTo(364));
        given().get("/api/v1/trends/{measure}?release={release}", measure, old)
                .then()
                .body("observations[0].n", equalTo(435));
        given().get("/api/v1/releases/{release}/differences", fresh)
                .then()
                .body("difference.restated.measure", contains(measure))
                .body("difference.restated[0].before.x", equalTo(200))
                .body("difference.restated[0].after.x", equalTo(364));
        var erratum = "find { it.code == '%s' }.".formatted(fresh);
        given().get("/api/v1/errata")
                .then()
                .body(erratum + "source", equalTo("RELEASE"))
                .body(erratum + "reason", equalTo("LATE_DATA"))
                .body(erratum + "before", equalTo((float) (200.0 / 435)))
                .body(erratum + "after", equalTo((float) (364.0 / 845)))
                .body(erratum + "definition", equalTo("WORLD/APPS/" + edition.code()))
                .body(
                        erratum + "href",
                        equalTo(
                                "/api/v1/figures/%s/%s/WORLD/APPS/%s"
                                        .formatted(fresh, measure, edition.code())));
        given().get("/errata")
                .then()
                .statusCode(200)
                .body(containsString("/f/%s/%s/WORLD/APPS/".formatted(fresh, measure)))
                .body(containsString("Late data"));
    }

    @Test
    void tellsNothingAnewWhereOneLateAnswerWouldBeSeen() {
        var measure = "m" + UUID.randomUUID().toString().replace("-", "");
        var edition = asked(measure);
        var old = ReleaseDesk.published(true, edition);
        edition.ticked(measure, "APPS", "SE", 41, 1, 1).into(catalogue, cube);

        var fresh = compiled(revising(old, edition));
        publish(fresh).statusCode(200);

        given().get("/api/v1/trends/{measure}", measure)
                .then()
                .body("release", equalTo(fresh))
                .body("observations[0].n", equalTo(435))
                .body("observations[0].x", equalTo(200));
        given().get("/api/v1/errata").then().body("code", not(hasItem(fresh)));
    }

    @Test
    void takesThePlaceOnlyOfWhatItCovers() {
        var first = asked("trends");
        var second = asked("trends");
        var old = ReleaseDesk.published(true, first, second);

        outcome(revising(old, first))
                .body("state", equalTo("FAILED"))
                .body("failure.kind", equalTo("COVERS_LESS"));
        ReleaseDesk.compile(revising(compiled(body(true, first)), first))
                .statusCode(409)
                .body("type", endsWith("revised-not-standing"));
    }

    private static Map<String, Object> revising(String release, SampleEdition... editions) {
        var body = new HashMap<>(body(true, editions));
        body.put("revises", Map.of("release", release, "reason", "LATE_DATA"));
        return body;
    }

    /** Whatever those see who do not make releases, with its headers. */
    private static List<String> seenByOthers(String measure) {
        return Stream.of(
                        "/api/v1/releases",
                        "/api/v1/measures",
                        "/api/v1/trends/" + measure,
                        "/api/v1/insights",
                        "/")
                .map(path -> given().auth().oauth2(Tokens.of("dashboard")).get(path))
                .map(
                        reply ->
                                "%d %s %s"
                                        .formatted(
                                                reply.statusCode(),
                                                reply.header("ETag"),
                                                reply.body().asString()))
                .map(text -> text.replaceAll("urn:uuid:[0-9a-f-]+", ""))
                .toList();
    }

    private static Map<String, String> embargo(Instant end) {
        return Map.of(
                "until",
                LocalDateTime.ofInstant(end, TOKYO).truncatedTo(ChronoUnit.SECONDS).toString(),
                "zone",
                TOKYO.getId());
    }

    private static ValidatableResponse keepBack(String token, String release, Instant end) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(embargo(end))
                .put("/api/v1/releases/{release}/embargo", release)
                .then();
    }

    private static ValidatableResponse refuse(String token, String release) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "FIGURES_WRONG"))
                .put("/api/v1/releases/{release}/refusal", release)
                .then();
    }

    private static ValidatableResponse withdraw(String release) {
        return given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "reason",
                                "ERROR_IN_DATA",
                                "text",
                                Map.of("en", "Wrong data", "sv", "Fel underlag")))
                .put("/api/v1/releases/{release}/withdrawal", release)
                .then();
    }

    private static ValidatableResponse publishedBy(String token, String release) {
        return given().auth()
                .oauth2(token)
                .put("/api/v1/releases/{release}/publication", release)
                .then();
    }

    /** Planned by somebody else, compiled by the holder of the token. */
    private String compiledBy(String token) {
        var plan = ReleaseDesk.plan(body(true, asked("trends"))).extract().<String>path("plan");
        given().auth()
                .oauth2(token)
                .header("If-Match", "\"1\"")
                .put("/api/v1/plans/{plan}/compilation", plan)
                .then()
                .statusCode(202);
        return ReleaseDesk.ended(plan).extract().path("release");
    }

    /** Somebody who could do it all alone. */
    private static JwtClaimsBuilder analystAndPublisher() {
        return Tokens.claims("analyst", List.of())
                .claim("realm_access", Map.of("roles", List.of("analyst", "publisher")));
    }

    private SampleEdition asked(String measure) {
        return anEdition().ticked(measure, "APPS", "SE", 41, 435, 200).into(catalogue, cube);
    }
}
