package org.barometer.trend.estimate.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many events some agencies counted, such as cases, and how many each of them on average.
 *
 * <p>The number itself has no error: it was counted. Its interval tells how far it would have been
 * another one with other agencies of the same kind, as many of them.
 */
public record EventCount(long count, int agencies, Estimate total) {

    /**
     * Added up over the agencies.
     *
     * @param byAgency how many each agency counted that took part, also if it was none
     */
    public static EventCount of(Map<String, Long> byAgency) {
        var counted = new TreeMap<>(byAgency);
        var design =
                Design.of(counted.keySet().stream().map(code -> Cluster.of(code, "")).toList());
        var sums =
                Sums.of(
                        design,
                        counted.entrySet().stream()
                                .map(each -> Part.of(each.getKey(), 1, each.getValue()))
                                .toList());
        var count = counted.values().stream().mapToLong(Long::longValue).sum();
        return new EventCount(count, counted.size(), Total.of(sums));
    }

    /** Events for each agency. */
    public double perAgency() {
        return (double) count / agencies;
    }

    /**
     * By the differences between the agencies, but nowhere narrower than if all events were
     * independent: that agencies are alike by chance is no evidence.
     *
     * @return empty where a single agency tells nothing of how agencies differ
     */
    public Optional<Interval> interval(Confidence confidence) {
        if (agencies < 2) {
            return Optional.empty();
        }
        var independent = independent(confidence);
        return Optional.of(
                total.interval(confidence)
                        .map(
                                between ->
                                        new Interval(
                                                Math.clamp(between.lower(), 0, independent.lower()),
                                                Math.max(between.upper(), independent.upper())))
                        .orElse(independent));
    }

    /** As if all events were independent: it follows from the number alone. */
    public Interval independent(Confidence confidence) {
        return Garwood.interval(count, confidence);
    }

    /**
     * What a reader of an interval knows of the agencies: how much the squared differences from
     * their mean add up to at most.
     *
     * @param seen the interval as it is printed, which holds the one of this count
     */
    public double mostSquares(Interval seen, Confidence confidence) {
        var half =
                seen.lower() > 0
                        ? Math.min(count - seen.lower(), seen.upper() - count)
                        : seen.upper() - count;
        var error = half / confidence.t(total.degreesOfFreedom());
        return error * error * (agencies - 1) / agencies;
    }
}
