package org.barometer.trend.release.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.barometer.trend.disclosure.model.Breakdown;

/** How much of a release is shown and how much is not, for those who make it; never why. */
public record CompilationReport(String release, Counts all, List<Part> parts) {

    /**
     * How many figures there are.
     *
     * @param tooFew of which only the base is shown
     */
    public record Counts(long figures, long shown, long hidden, long tooFew) {
        private static Counts of(List<Observation> observations) {
            var tooFew = with(observations, Flag.TOO_FEW);
            var hidden = with(observations, Flag.SUPPRESSED);
            return new Counts(
                    observations.size(), observations.size() - hidden - tooFew, hidden, tooFew);
        }

        private static long with(List<Observation> observations, Flag flag) {
            return observations.stream().filter(one -> one.flags().contains(flag)).count();
        }
    }

    /** A measure by one breakdown. */
    public record Part(String measure, Breakdown by, Counts counts) {}

    public CompilationReport {
        parts = List.copyOf(parts);
    }

    public static CompilationReport of(ReleaseContent content) {
        return new CompilationReport(
                content.release(),
                Counts.of(
                        content.measures().stream()
                                .flatMap(measure -> measure.observations().stream())
                                .toList()),
                content.measures().stream()
                        .flatMap(
                                measure ->
                                        byBreakdown(measure).entrySet().stream()
                                                .map(
                                                        each ->
                                                                new Part(
                                                                        measure.measure(),
                                                                        each.getKey(),
                                                                        Counts.of(
                                                                                each.getValue()))))
                        .toList());
    }

    private static Map<Breakdown, List<Observation>> byBreakdown(PublishedMeasure measure) {
        return measure.observations().stream()
                .collect(Collectors.groupingBy(Observation::by, TreeMap::new, Collectors.toList()));
    }
}
