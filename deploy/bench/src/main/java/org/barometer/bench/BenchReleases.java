package org.barometer.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Two releases of the sample programme with the same figures: one for holders of a role, one for
 * everybody.
 *
 * @param measure the one whose answer is nearest to two kilobytes
 */
record BenchReleases(String closed, String open, String measure) {
    private static final int SIZE = 2048;

    static BenchReleases publish(RunningSuite suite) {
        var editions =
                StreamSupport.stream(
                                new Api(suite.survey(), suite.analyst())
                                        .get("/api/v1/editions")
                                        .spliterator(),
                                false)
                        .map(edition -> edition.path("edition").asText())
                        .filter(edition -> !edition.startsWith(BenchEdition.PROGRAMME))
                        .toList();
        var closed = publish(suite, editions, false);
        var open = publish(suite, editions, true);
        var reader = new Api(suite.trend(), suite.dashboard());
        var measure =
                StreamSupport.stream(reader.get("/api/v1/measures").spliterator(), false)
                        .map(each -> each.path("measure").asText())
                        .min(
                                Comparator.comparingInt(
                                        each ->
                                                Math.abs(
                                                        SIZE
                                                                - reader.response(
                                                                                path(each, closed))
                                                                        .body()
                                                                        .length())))
                        .orElseThrow();
        return new BenchReleases(closed, open, measure);
    }

    String closedPath() {
        return path(measure, closed);
    }

    String publicPath() {
        return path(measure, open);
    }

    private static String path(String measure, String release) {
        return "/api/v1/trends/%s?by=WORLD&release=%s".formatted(measure, release);
    }

    private static String publish(RunningSuite suite, List<String> editions, boolean open) {
        var release =
                Map.of(
                        "title",
                        Map.of("en", "Bench", "sv", "Bänk"),
                        "editions",
                        editions,
                        "public",
                        open,
                        "breakdowns",
                        Map.of());
        var analyst = new Api(suite.trend(), suite.analyst());
        var plan = analyst.post("/api/v1/plans", release);
        var path = "/api/v1/plans/" + plan.path("plan").asText();
        var compiled = new ArrayList<String>();
        RunningSuite.await(
                Duration.ofMinutes(3),
                () -> compiled(analyst, path).map(compiled::add).orElse(false));
        var code = compiled.getFirst();
        new Api(suite.trend(), suite.publisher())
                .put("/api/v1/releases/%s/publication".formatted(code), Map.of());
        return code;
    }

    /** After a start, a compilation fails until trend-service has counted all responses again. */
    private static Optional<String> compiled(Api analyst, String path) {
        var plan = analyst.get(path);
        switch (plan.path("state").asText()) {
            case "DRAFT", "FAILED" ->
                    analyst.put(path + "/compilation", plan.path("revision").asLong());
            default -> {}
        }
        return Optional.of(plan.path("release").asText("")).filter(code -> !code.isEmpty());
    }
}
