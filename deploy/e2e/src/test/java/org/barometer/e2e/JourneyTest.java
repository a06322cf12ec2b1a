package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One answer's way through the system, and what becomes of it when it is amended or withdrawn. */
@ExtendWith(WithSuite.class)
class JourneyTest {

    private static final List<String> AGENCIES = List.of("SE-01", "GB-01", "SE-02", "NO-01");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningSuite suite;

    JourneyTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void leadsFromASubmittedAnswerToAPublishedFigure() {
        var edition = SmallEdition.open(suite);
        var first = edition.submit("SE-01", "YES").expect(201);
        var response = first.json().path("response").asText();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(topic()).containsKey(response));
        var event = Optional.ofNullable(topic().get(response)).orElseThrow();
        assertThat(event.path("agency").asText()).isEqualTo("SE-01");
        assertThat(event.path("edition").asText()).isEqualTo(edition.code());
        assertThat(event.path("codes").toString()).isEqualTo("{\"cloud_seen\":[\"YES\"]}");
        assertThat(event.toString()).doesNotContain("free text of a test");

        submitMore(edition);
        awaitProvisional(edition, 20, 36);

        edition.move("CLOSED");
        assertThat(edition.submit("SE-01", "YES").status()).isEqualTo(409);

        var release = publish(edition);
        announcesWhatItSigned(release);
        var path = "trends/%s?by=WORLD&release=%s".formatted(edition.measure(), release);
        var yes = released(path, edition);
        assertThat(yes.number("x")).isEqualTo(20);
        assertThat(yes.number("n")).isEqualTo(36);
        assertThat(yes.number("agencies")).isEqualTo(4);
        assertThat(yes.estimate()).isCloseTo(20.0 / 36, within(1e-4));
        assertThat(yes.json().path("lower").asDouble()).isLessThan(yes.estimate());
        assertThat(yes.json().path("upper").asDouble()).isGreaterThan(yes.estimate());
        assertThat(yes.text("release")).isEqualTo(release);

        answersWithTheSameFiguresAsCsvAndWithAnEntityTag(path, edition);
        staysBehindASignIn(path);
    }

    @Test
    void countsAnAmendedAnswerOnceAndAWithdrawnOneNotAtAll() {
        var edition = SmallEdition.open(suite);
        submitMore(edition);
        var amended = edition.submit("SE-01", "YES").expect(201);
        awaitProvisional(edition, 20, 36);

        var own = edition.responses() + "/" + amended.json().path("response").asText();
        var changed =
                suite.surveys(own)
                        .as(suite.coordinator("SE-01"))
                        .with("If-Match", amended.header("ETag"))
                        .put(SmallEdition.body("NO"))
                        .expect(200);
        awaitProvisional(edition, 19, 36);

        var outdated =
                suite.surveys(own)
                        .as(suite.coordinator("SE-01"))
                        .with("If-Match", amended.header("ETag"))
                        .put(SmallEdition.body("YES"));
        assertThat(outdated.status()).isEqualTo(412);

        suite.surveys(own)
                .as(suite.coordinator("SE-01"))
                .with("If-Match", changed.header("ETag"))
                .delete()
                .expect(204);
        awaitProvisional(edition, 19, 35);
        assertThat(topic()).doesNotContainKey(amended.json().path("response").asText());
    }

    @Test
    void keepsAMissingAnswerOutOfTheBase() {
        var edition = SmallEdition.open(suite);
        edition.submit("SE-01", "YES").expect(201);
        edition.submit("GB-01", "NO").expect(201);
        edition.submit("US-01", "DONT_KNOW").expect(201);

        awaitProvisional(edition, 1, 2);
    }

    /** With one more "yes": 20 of 36 say yes. */
    private static void submitMore(SmallEdition edition) {
        for (int i = 1; i < 36; i++) {
            var agency = AGENCIES.get(i % AGENCIES.size());
            edition.submit(agency, i < 20 ? "YES" : "NO").expect(201);
        }
    }

    private void awaitProvisional(SmallEdition edition, int x, int n) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            var yes =
                                    yes(
                                            "provisional/" + edition.measure(),
                                            suite.analyst(),
                                            edition);
                            assertThat(yes).hasSize(1);
                            assertThat(yes.getFirst().number("x")).isEqualTo(x);
                            assertThat(yes.getFirst().number("n")).isEqualTo(n);
                        });
    }

    private String publish(SmallEdition edition) {
        var body =
                Map.of(
                        "title", Map.of("en", "Trial", "sv", "Försök"),
                        "editions", List.of(edition.code()),
                        "public", false,
                        "breakdowns", Map.of());
        var plan =
                suite.trends("plans")
                        .as(suite.analyst())
                        .post(body)
                        .expect(201)
                        .json()
                        .path("plan")
                        .asText();
        // The close of the edition arrives as an event.
        await().atMost(PATIENCE)
                .until(
                        () ->
                                suite.trends("plans/%s/compilation".formatted(plan))
                                                .as(suite.analyst())
                                                .with("If-Match", "\"1\"")
                                                .put(Map.of())
                                                .status()
                                        == 202);
        var release =
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        suite.trends("plans/" + plan)
                                                .as(suite.analyst())
                                                .get()
                                                .json()
                                                .path("release")
                                                .asText(""),
                                code -> !code.isEmpty());
        suite.trends("releases/%s/publication".formatted(release))
                .as(suite.publisher())
                .put(Map.of())
                .expect(200);
        return release;
    }

    private void announcesWhatItSigned(String release) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(topic("barometer.releases.v1")).containsKey(release));
        var event = Optional.ofNullable(topic("barometer.releases.v1").get(release)).orElseThrow();
        var signed = suite.trends("releases/" + release).as(suite.dashboard()).get().expect(200);
        assertThat(event.path("digest").asText()).isEqualTo(signed.header("Barometer-Digest"));
        assertThat(event.path("signature").asText())
                .isEqualTo(signed.header("Barometer-Signature"));
    }

    private Figure released(String path, SmallEdition edition) {
        return yes(path, suite.dashboard(), edition).getFirst();
    }

    private List<Figure> yes(String path, String token, SmallEdition edition) {
        var reply = suite.trends(path).as(token).with("Accept", "application/json").get();
        return reply.status() == 404
                ? List.of()
                : Figure.of(reply).stream()
                        .filter(figure -> figure.isOf(edition.code(), "WORLD", "YES"))
                        .toList();
    }

    private void answersWithTheSameFiguresAsCsvAndWithAnEntityTag(
            String path, SmallEdition edition) {
        var csv = suite.trends(path).as(suite.dashboard()).with("Accept", "text/csv").get();
        csv.expect(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body().lines())
                .anyMatch(line -> line.contains(edition.code()) && line.contains("YES"));

        var json = suite.trends(path + "&format=json").as(suite.dashboard()).get().expect(200);
        assertThat(json.header("ETag")).startsWith("\"");
        var again =
                suite.trends(path + "&format=json")
                        .as(suite.dashboard())
                        .with("If-None-Match", json.header("ETag"))
                        .get();
        assertThat(again.status()).isEqualTo(304);
    }

    private void staysBehindASignIn(String path) {
        assertThat(suite.trends(path).with("Accept", "application/json").get().status())
                .isEqualTo(401);
        var coordinator = suite.token("coordinator-se-01", "openid organization trend");
        assertThat(suite.trends(path).as(coordinator).get().status()).isEqualTo(403);
    }

    private Map<String, JsonNode> topic() {
        return topic("barometer.responses.v1");
    }

    private Map<String, JsonNode> topic(String name) {
        return new Topic(suite.server("kafka"), name).replay();
    }
}
