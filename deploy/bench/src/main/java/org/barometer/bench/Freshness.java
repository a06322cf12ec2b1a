package org.barometer.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * P5: from the 2xx of a submission to the provisional figure that counts it.
 *
 * <p>One watcher asks for the figure again and again; it sees how many responses are counted, not
 * which. The k-th 2xx is therefore paired with the first answer that counts k responses. The mean
 * is exact whatever the order in which they are counted; the percentiles suppose that it is about
 * the order of arrival. One round trip of the watcher is the resolution, and is part of the figure.
 */
final class Freshness implements Target {
    private static final double PER_SECOND = 200;
    private static final Duration SETTLING = Duration.ofSeconds(2);

    @Override
    public List<Figure> measure(Plan plan) {
        var middle = new ArrayList<Double>();
        var slow = new ArrayList<Double>();
        var resolution = new ArrayList<Double>();
        try (var suite = RunningSuite.start(plan, RunningSuite.freshData(plan, "freshness"))) {
            var edition = BenchEdition.open(suite, 2101);
            new SubmissionLoad(suite, edition).warmUp(plan);
            round(suite, edition, plan.stretch());
            for (int round = 0; round < plan.rounds(); round++) {
                var delays = round(suite, edition, plan.stretch());
                middle.add(milliseconds(delays.latency(), 50));
                slow.add(milliseconds(delays.latency(), 99));
                resolution.add(delays.resolution());
                plan.say(
                        "p50 %.1f ms, p99 %.1f ms, seen every %.1f ms"
                                .formatted(middle.getLast(), slow.getLast(), resolution.getLast()));
            }
        }
        return List.of(
                Figure.plain(
                        "P5",
                        "2xx to provisional figure, 200/s, p50",
                        "ms",
                        new Rounds(middle),
                        new Goal.AtMost(50)),
                Figure.plain(
                        "P5",
                        "2xx to provisional figure, 200/s, p99",
                        "ms",
                        new Rounds(slow),
                        new Goal.AtMost(250)),
                Figure.plain(
                        "P5",
                        "the watcher's own resolution",
                        "ms",
                        new Rounds(resolution),
                        new Goal.None()));
    }

    private record Delays(Histogram latency, double resolution) {}

    private static Delays round(RunningSuite suite, BenchEdition edition, Duration length) {
        var accepted = new ArrayList<Long>();
        try (var watcher =
                        new CountWatcher(
                                new Provisional(new Api(suite.trend(), suite.analyst()), edition));
                var load =
                        new HttpLoad(
                                suite.survey(),
                                8,
                                edition.submissions(suite.survey(), suite.respondent()),
                                accepted::add)) {
            RunningSuite.pause(SETTLING);
            long before = watcher.counted();
            load.openLoop(PER_SECOND, length);
            RunningSuite.await(
                    Duration.ofSeconds(60), () -> watcher.counted() >= before + accepted.size());
            var latency = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
            for (int index = 0; index < accepted.size(); index++) {
                long seen = watcher.seenAt(before + index + 1);
                latency.recordValue(Math.max(0, seen - accepted.get(index)) / 1000);
            }
            return new Delays(latency, watcher.resolution());
        }
    }

    private static double milliseconds(Histogram latency, double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }
}
