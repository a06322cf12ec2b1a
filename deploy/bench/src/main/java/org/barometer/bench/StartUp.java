package org.barometer.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * P7: the whole stack, prepared, against its own start on default JVM settings; and what it
 * occupies.
 */
final class StartUp implements Target {
    private static final Duration SETTLING = Duration.ofSeconds(10);

    @Override
    public List<Figure> measure(Plan plan) {
        var data = RunningSuite.freshData(plan, "start-up");
        var together = new ArrayList<Double>();
        Map<String, List<Double>> idle = new TreeMap<>();
        // The start before it has recorded the caches, loaded the sample and warmed the disk.
        seconds(plan, data, _ -> {});
        var pairs =
                Pairs.interleaved(
                        plan.rounds(),
                        () ->
                                seconds(
                                        plan,
                                        data,
                                        suite -> {
                                            RunningSuite.pause(SETTLING);
                                            together.add(
                                                    suite.everything().proportionalMegabytes());
                                            for (var service : suite.services()) {
                                                idle.computeIfAbsent(
                                                                service, _ -> new ArrayList<>())
                                                        .add(
                                                                suite.part(service)
                                                                        .residentMegabytes());
                                            }
                                        }),
                        () -> seconds(plan, data, _ -> {}, "--default-jvm"));
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.compared(
                        "P7",
                        "start of the whole stack, prepared",
                        "s",
                        pairs,
                        "default JVM settings",
                        new Goal.AtMost(0.5)));
        figures.add(
                Figure.plain(
                        "P7",
                        "memory of everything together (PSS)",
                        "MB",
                        new Rounds(together),
                        new Goal.AtMost(1600)));
        idle.forEach(
                (service, megabytes) ->
                        figures.add(
                                Figure.plain(
                                        "P7",
                                        service + ", idle (RSS)",
                                        "MB",
                                        new Rounds(megabytes),
                                        new Goal.AtMost(150))));
        return figures;
    }

    private static double seconds(
            Plan plan, Path data, Consumer<RunningSuite> look, String... flags) {
        try (var suite = RunningSuite.start(plan, data, flags)) {
            double seconds = suite.startedIn().toMillis() / 1000.0;
            plan.say("started in %.1f s %s".formatted(seconds, String.join(" ", flags)));
            look.accept(suite);
            return seconds;
        }
    }
}
