package org.barometer.bench;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * P6: a trends query, about 2 kB, with a bearer token, against nginx serving the same bytes with
 * the same headers; and against the same query without security, which a public release allows.
 */
final class TrendsQuery implements Target {
    private static final int CONNECTIONS = 32;

    /** What nginx writes by itself, or what belongs to one response only. */
    private static final Set<String> OWN_HEADERS =
            Set.of("content-length", "content-type", "etag", "date", "connection");

    @Override
    public List<Figure> measure(Plan plan) {
        try (var suite = RunningSuite.start(plan, RunningSuite.freshData(plan, "trends-query"))) {
            var releases = BenchReleases.publish(suite);
            var bytes = new Api(suite.trend(), suite.dashboard()).response(releases.closedPath());
            try (var nginx =
                    Nginx.serving(bytes.body().getBytes(StandardCharsets.UTF_8), headers(bytes))) {
                return new Run(plan, suite, releases, nginx).figures(bytes.body().length());
            }
        }
    }

    private static Map<String, String> headers(HttpResponse<String> response) {
        var headers = new LinkedHashMap<String, String>();
        response.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (!OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                                headers.put(name, values.getFirst());
                            }
                        });
        return headers;
    }

    private record Run(Plan plan, RunningSuite suite, BenchReleases releases, Nginx nginx) {

        List<Figure> figures(int size) {
            var wrk = Wrk.of(CONNECTIONS, plan.stretch());
            var withNginx = new ArrayList<Pairs.Pair>();
            var withoutSecurity = new ArrayList<Pairs.Pair>();
            secured(wrk);
            open(wrk);
            wrk.perSecond(nginx.uri());
            for (int round = 0; round < plan.rounds(); round++) {
                double limit = wrk.perSecond(nginx.uri());
                double secured = secured(wrk);
                double open = open(wrk);
                withNginx.add(new Pairs.Pair(secured, limit));
                withoutSecurity.add(new Pairs.Pair(secured, open));
                plan.say(
                        "nginx %,.0f/s, secured %,.0f/s, open %,.0f/s"
                                .formatted(limit, secured, open));
            }
            var many = new Pairs(withNginx);
            var slow = new ArrayList<Double>();
            var generator = new ArrayList<Double>();
            for (int round = 0; round < plan.rounds(); round++) {
                var outcome = atRate(many.measured().median() / 2);
                slow.add(outcome.milliseconds(99));
                generator.add(outcome.generatorCores());
            }
            return List.of(
                    Figure.compared(
                            "P6",
                            "trends query, bearer token, %,d bytes".formatted(size),
                            "/s",
                            many,
                            "nginx",
                            new Goal.AtLeast(0.55)),
                    Figure.compared(
                            "P6",
                            "the same beside no security",
                            "/s",
                            new Pairs(withoutSecurity),
                            "public release",
                            new Goal.AtLeast(0.85)),
                    Figure.plain(
                            "P6",
                            "p99 at half of the maximum",
                            "ms",
                            new Rounds(slow),
                            new Goal.AtMost(10)),
                    Figure.plain(
                            "P6",
                            "cores used by the load generator",
                            "",
                            new Rounds(generator),
                            new Goal.None()));
        }

        private double secured(Wrk wrk) {
            return wrk.perSecond(
                    suite.trend().resolve(releases.closedPath()),
                    "Authorization: Bearer " + suite.dashboard());
        }

        private double open(Wrk wrk) {
            return wrk.perSecond(suite.trend().resolve(releases.publicPath()));
        }

        private HttpLoad.Outcome atRate(double perSecond) {
            var request =
                    """
                    GET %s HTTP/1.1\r
                    Host: %s\r
                    Authorization: Bearer %s\r
                    \r
                    """
                            .formatted(
                                    releases.closedPath(),
                                    suite.trend().getAuthority(),
                                    suite.dashboard())
                            .getBytes(StandardCharsets.US_ASCII);
            try (var load =
                    new HttpLoad(suite.trend(), CONNECTIONS, () -> ByteBuffer.wrap(request))) {
                load.openLoop(perSecond, Duration.ofSeconds(2));
                return load.openLoop(perSecond, plan.stretch());
            }
        }
    }
}
