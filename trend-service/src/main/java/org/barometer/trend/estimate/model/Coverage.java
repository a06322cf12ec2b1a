package org.barometer.trend.estimate.model;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * For whom a figure can speak at all; shown with every figure.
 *
 * @param effectiveCountries as many countries of equal size would be as diverse
 * @param topCountry the country with the most respondents
 * @param topShare its share of the base
 * @param responseRate responses of those that were expected; unknown where no number was agreed
 * @param dontKnowShare those who did not know, of all who were asked and did not refuse
 */
public record Coverage(
        double effectiveCountries,
        String topCountry,
        double topShare,
        OptionalDouble responseRate,
        double dontKnowShare) {

    /**
     * The coverage of a figure.
     *
     * @param bases respondents with a valid answer, by country
     * @param responses that the edition took
     * @param expected that it asked for; 0 where no number was agreed
     */
    public static Coverage of(
            Map<String, Long> bases, long dontKnow, long responses, long expected) {
        var largest =
                new TreeMap<>(bases)
                        .entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .filter(country -> country.getValue() > 0)
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "Nobody gave a valid answer"));
        var base = bases.values().stream().mapToLong(Long::longValue).sum();
        return new Coverage(
                effectiveNumber(bases.values()),
                largest.getKey(),
                (double) largest.getValue() / base,
                expected > 0
                        ? OptionalDouble.of((double) responses / expected)
                        : OptionalDouble.empty(),
                (double) dontKnow / (base + dontKnow));
    }

    /**
     * (Σ a)² / Σ a² = 1 / Σ share²: how many equal ones would be as even (Kish 1965; Hill 1973).
     */
    static double effectiveNumber(Collection<? extends Number> sizes) {
        var sum = sizes.stream().mapToDouble(Number::doubleValue).sum();
        var squares =
                sizes.stream().mapToDouble(Number::doubleValue).map(size -> size * size).sum();
        return sum * sum / squares;
    }
}
