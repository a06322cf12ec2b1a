package org.barometer.trend.estimate.model;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** For whom a figure speaks: what each respondent counts. */
public sealed interface Weighting permits Estimand, Weighting.Raked {

    /** The weight of the respondents of each row. */
    double[] weights(Sums sums);

    /**
     * What the population tells of the answers of each row's respondents; without a population, the
     * estimate itself. Errors are measured from it.
     */
    default double[] expected(Sums sums, double[] weights, double estimate) {
        var expected = new double[sums.size()];
        Arrays.fill(expected, estimate);
        return expected;
    }

    /**
     * Each group counts as much as it has of the population: a respondent of group k counts N_k/n_k
     * (Holt and Smith 1979). Raking to a single margin.
     */
    static Weighting postStratified(Map<String, Double> population) {
        var groups = population.keySet().stream().collect(toMap(group -> group, group -> group));
        return new Raked(List.of(new Margin(groups, population)));
    }

    /**
     * What is known of the population.
     *
     * @param categoryOf the category that each group of respondents belongs to
     * @param population how many of the population belong to each category
     */
    record Margin(Map<String, String> categoryOf, Map<String, Double> population) {
        public Margin {
            categoryOf = Map.copyOf(categoryOf);
            population = Map.copyOf(population);
            if (population.values().stream().anyMatch(size -> !(size > 0) || size.isInfinite())) {
                throw new IllegalArgumentException(
                        "A population above 0 is needed for each category: " + population);
            }
        }

        String category(String group) {
            var category = categoryOf.get(group);
            if (category == null || !population.containsKey(category)) {
                throw new UnmetMargins(
                        UnmetMargins.Reason.NOT_DECLARED,
                        "The population of group '%s' is not declared: declare it or merge the group"
                                .formatted(group));
            }
            return category;
        }
    }

    /**
     * The groups count so that all margins of the population are met (Deming and Stephan 1940). The
     * errors are those of the residuals from what the margins explain (Deville and Särndal 1992).
     */
    record Raked(List<Margin> margins) implements Weighting {
        private static final int ROUNDS = 10_000;
        private static final double CLOSE = 1e-13;

        public Raked {
            margins = List.copyOf(margins);
            if (margins.isEmpty()) {
                throw new IllegalArgumentException("Raking needs a margin of the population");
            }
        }

        @Override
        public double[] weights(Sums sums) {
            var factors = new TreeMap<String, Double>();
            var bases = sums.bases(groups(sums));
            bases.keySet().forEach(group -> factors.put(group, 1.0));
            margins.forEach(margin -> requireSample(margin, factors.keySet()));
            for (var round = 0; round < ROUNDS; round++) {
                var change = 0.0;
                for (var margin : margins) {
                    var reached = new TreeMap<String, Double>();
                    factors.forEach(
                            (group, factor) ->
                                    reached.merge(
                                            margin.category(group),
                                            factor * bases.getOrDefault(group, 0.0),
                                            Double::sum));
                    for (var factor : factors.entrySet()) {
                        var category = margin.category(factor.getKey());
                        var correction =
                                margin.population().getOrDefault(category, 0.0)
                                        / reached.getOrDefault(category, 0.0);
                        factor.setValue(factor.getValue() * correction);
                        change = Math.max(change, Math.abs(correction - 1));
                    }
                }
                if (change < CLOSE || margins.size() == 1) {
                    return of(sums, factors);
                }
            }
            throw new UnmetMargins(
                    UnmetMargins.Reason.NOT_CONVERGED,
                    "The margins of the population cannot all be met: do their totals agree?");
        }

        /**
         * The estimate plus a term for each category, by weighted least squares; found margin by
         * margin, because the terms of one margin are means of what the others leave.
         */
        @Override
        public double[] expected(Sums sums, double[] weights, double estimate) {
            var groups = groups(sums);
            var sizes = new TreeMap<String, Double>();
            var residuals = new TreeMap<String, Double>();
            for (var i = 0; i < sums.size(); i++) {
                sizes.merge(groups[i], weights[i] * sums.base(i), Double::sum);
                residuals.merge(
                        groups[i],
                        weights[i] * (sums.sum(i) - sums.base(i) * estimate),
                        Double::sum);
            }
            residuals.replaceAll((group, total) -> total / sizes.getOrDefault(group, 1.0));
            var found = new TreeMap<>(residuals);
            for (var round = 0; round < ROUNDS; round++) {
                var change = 0.0;
                for (var margin : margins) {
                    change = Math.max(change, takeMeans(margin, sizes, residuals));
                }
                if (change < CLOSE || margins.size() == 1) {
                    break;
                }
            }
            return Arrays.stream(groups)
                    .mapToDouble(
                            group ->
                                    estimate
                                            + found.getOrDefault(group, 0.0)
                                            - residuals.getOrDefault(group, 0.0))
                    .toArray();
        }

        private static double takeMeans(
                Margin margin, Map<String, Double> sizes, Map<String, Double> residuals) {
            var totals = new TreeMap<String, Double>();
            var population = new TreeMap<String, Double>();
            residuals.forEach(
                    (group, residual) -> {
                        var category = margin.category(group);
                        var size = sizes.getOrDefault(group, 0.0);
                        totals.merge(category, residual * size, Double::sum);
                        population.merge(category, size, Double::sum);
                    });
            totals.replaceAll((category, total) -> total / population.getOrDefault(category, 1.0));
            residuals.replaceAll(
                    (group, residual) ->
                            residual - totals.getOrDefault(margin.category(group), 0.0));
            return totals.values().stream().mapToDouble(Math::abs).max().orElse(0);
        }

        /** A category of the population of which nobody answered cannot be made up. */
        private static void requireSample(Margin margin, Collection<String> groups) {
            var missing = new TreeSet<>(margin.population().keySet());
            groups.forEach(group -> missing.remove(margin.category(group)));
            if (!missing.isEmpty()) {
                throw new UnmetMargins(
                        UnmetMargins.Reason.NOBODY_ANSWERED,
                        "Nobody of %s answered: merge with another category".formatted(missing));
            }
        }

        private static String[] groups(Sums sums) {
            return IntStream.range(0, sums.size()).mapToObj(sums::group).toArray(String[]::new);
        }

        private static double[] of(Sums sums, Map<String, Double> factors) {
            return IntStream.range(0, sums.size())
                    .mapToDouble(i -> factors.getOrDefault(sums.group(i), 0.0))
                    .toArray();
        }
    }
}
