package org.barometer.trend.estimate.model;

import static java.util.Comparator.comparingDouble;

import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A change of a share taken apart: what those who answered twice changed, and what changed because
 * others answered (Kitagawa 1955).
 *
 * @param raw the later share less the earlier one
 * @param matched the same among agencies that took part in both editions
 * @param standardised the change if each country kept its share of the earlier edition; of
 *     countries that took part in both
 * @param mostInfluential the country without which the raw change would differ most
 */
public record Composition(
        Estimate raw,
        Optional<Estimate> matched,
        Optional<Estimate> standardised,
        Optional<Influence> mostInfluential) {

    /** What the raw change would be without a country. */
    public record Influence(String country, double changeWithout) {}

    /** Of two editions of one design; empty where nobody answered one of them. */
    public static Optional<Composition> of(Sums earlier, Sums later) {
        return change(earlier, later)
                .map(
                        raw ->
                                new Composition(
                                        raw,
                                        matched(earlier, later),
                                        standardised(earlier, later),
                                        mostInfluential(raw, earlier, later)));
    }

    /** The part of the raw change that is due to who answered: raw less standardised. */
    public Optional<Double> dueToWhoAnswered() {
        return standardised.map(change -> raw.value() - change.value());
    }

    private static Optional<Estimate> change(Sums earlier, Sums later) {
        return share(earlier).flatMap(before -> share(later).map(after -> after.minus(before)));
    }

    private static Optional<Estimate> share(Sums sums) {
        return Ratio.of(sums, Estimand.RESPONDENTS);
    }

    private static Optional<Estimate> matched(Sums earlier, Sums later) {
        var both = new TreeSet<>(earlier.agencies());
        both.retainAll(later.agencies());
        return change(
                earlier.where(cluster -> both.contains(cluster.agency())),
                later.where(cluster -> both.contains(cluster.agency())));
    }

    /** Σ_c s_1c (p_2c - p_1c), with the shares s of the earlier edition taken as given. */
    private static Optional<Estimate> standardised(Sums earlier, Sums later) {
        var before = new TreeMap<>(earlier.by(Cluster::country));
        var after = later.by(Cluster::country);
        before.keySet().retainAll(after.keySet());
        var base = before.values().stream().mapToDouble(Sums::base).sum();
        return before.entrySet().stream()
                .flatMap(
                        country ->
                                Optional.ofNullable(after.get(country.getKey()))
                                        .flatMap(sums -> change(country.getValue(), sums))
                                        .map(
                                                change ->
                                                        change.times(
                                                                country.getValue().base() / base))
                                        .stream())
                .reduce(Estimate::plus);
    }

    private static Optional<Influence> mostInfluential(Estimate raw, Sums earlier, Sums later) {
        var countries = new TreeSet<>(earlier.by(Cluster::country).keySet());
        countries.addAll(later.by(Cluster::country).keySet());
        return countries.stream()
                .flatMap(
                        country ->
                                change(without(earlier, country), without(later, country))
                                        .map(change -> new Influence(country, change.value()))
                                        .stream())
                // Of countries that move it equally, the first by code.
                .sorted(
                        comparingDouble(
                                influence -> -Math.abs(influence.changeWithout() - raw.value())))
                .findFirst();
    }

    private static Sums without(Sums sums, String country) {
        return sums.where(cluster -> !cluster.country().equals(country));
    }
}
