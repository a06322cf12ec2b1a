package org.barometer.trend.estimate.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/** For whom a published figure speaks; always named beside it. */
public enum Estimand implements Weighting {
    /** Each respondent counts once. */
    RESPONDENTS,
    /** Each country counts once: a respondent of one with n_c respondents counts 1/n_c. */
    COUNTRY_EQUAL;

    @Override
    public double[] weights(Sums sums) {
        return switch (this) {
            case RESPONDENTS -> {
                var weights = new double[sums.size()];
                Arrays.fill(weights, 1);
                yield weights;
            }
            case COUNTRY_EQUAL -> {
                var countries =
                        IntStream.range(0, sums.size())
                                .mapToObj(i -> sums.cluster(i).country())
                                .toArray(String[]::new);
                var bases = sums.bases(countries);
                yield Arrays.stream(countries)
                        .mapToDouble(country -> 1 / bases.getOrDefault(country, 0.0))
                        .toArray();
            }
        };
    }
}
