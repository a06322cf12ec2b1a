package org.barometer.trend.series.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.barometer.trend.estimate.model.ChangeCheck;
import org.barometer.trend.series.model.CheckedClaim.Obstacle;
import org.barometer.trend.series.model.CheckedClaim.Result;
import org.barometer.trend.series.model.Figure.Precision;

/**
 * Figures that somebody else publishes year by year, under as many definitions as the publisher has
 * used.
 *
 * @param observations by year, those of a year in the order of the definitions
 */
public record Series(
        String code,
        String publisher,
        Map<String, String> title,
        List<Definition> definitions,
        List<Observation> observations) {

    public Series {
        title = Map.copyOf(title);
        definitions = List.copyOf(definitions);
        var codes = definitions.stream().map(Definition::code).toList();
        observations =
                observations.stream()
                        .sorted(
                                comparingInt(Observation::year)
                                        .thenComparingInt(one -> codes.indexOf(one.definition())))
                        .toList();
    }

    public Optional<Definition> definition(String definition) {
        return definitions.stream().filter(one -> one.code().equals(definition)).findFirst();
    }

    public Optional<Observation> observation(String definition, int year) {
        return under(definition).filter(one -> one.year() == year).findFirst();
    }

    /** The observations under one definition, by year. */
    public Stream<Observation> under(String definition) {
        return observations.stream().filter(one -> one.definition().equals(definition));
    }

    /** Grows with everything that is added, and nothing is ever removed. */
    public long revision() {
        return definitions.size()
                + observations.stream().mapToLong(one -> one.vintages().size()).sum();
    }

    /** As it was known at a moment: without later figures, and without definitions of none. */
    public Series asOf(Instant moment) {
        var known = observations.stream().map(one -> one.asOf(moment)).flatMap(Optional::stream);
        var observed = known.toList();
        var used =
                definitions.stream()
                        .filter(
                                one ->
                                        observed.stream()
                                                .anyMatch(
                                                        seen ->
                                                                seen.definition()
                                                                        .equals(one.code())))
                        .toList();
        return new Series(code, publisher, title, used, observed);
    }

    /** Between the figures that follow each other under each definition. */
    public List<SeriesChange> changes() {
        var changes = new ArrayList<SeriesChange>();
        for (var definition : definitions) {
            var shown = under(definition.code()).filter(one -> one.figure().isPresent()).toList();
            for (var i = 1; i < shown.size(); i++) {
                var before = shown.get(i - 1);
                var after = shown.get(i);
                SeriesChange.of(
                                definition,
                                before.year(),
                                before.figure().orElseThrow(),
                                after.year(),
                                after.figure().orElseThrow())
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    /** Where figures of years that follow each other are of different definitions. */
    public List<SeriesBreak> breaks() {
        var breaks = new ArrayList<SeriesBreak>();
        var years = shownByYear();
        for (var year : years.tailMap(firstAfter(years)).keySet()) {
            var earlier = years.headMap(year).lastKey();
            var before = years.getOrDefault(earlier, List.of());
            var after = years.getOrDefault(year, List.of());
            for (var from : before) {
                for (var to : after) {
                    // Two that go on side by side are no break of each other.
                    if (!from.equals(to) && !(before.contains(to) && after.contains(from))) {
                        breaks.add(new SeriesBreak(earlier, from, year, to));
                    }
                }
            }
        }
        return breaks;
    }

    /** Whether a figure has others before it, and none of these under its definition. */
    public boolean startsAfresh(Observation observation) {
        var earlier =
                observations.stream()
                        .filter(one -> one.year() < observation.year())
                        .filter(one -> one.figure().isPresent())
                        .toList();
        return observation.figure().isPresent()
                && !earlier.isEmpty()
                && earlier.stream()
                        .noneMatch(one -> one.definition().equals(observation.definition()));
    }

    private static int firstAfter(SortedMap<Integer, List<Definition>> years) {
        return years.isEmpty() ? 0 : years.firstKey() + 1;
    }

    private SortedMap<Integer, List<Definition>> shownByYear() {
        var years = new TreeMap<Integer, List<Definition>>();
        for (var one : observations) {
            if (one.figure().isPresent()) {
                years.computeIfAbsent(one.year(), _ -> new ArrayList<>())
                        .add(definition(one.definition()).orElseThrow());
            }
        }
        return years;
    }

    /** The changes that are printed with its figures, each done again where that can be. */
    public List<CheckedClaim> claims() {
        return observations.stream()
                .filter(one -> one.figure().isPresent())
                .flatMap(
                        one ->
                                Stream.ofNullable(one.newest().reported().claim())
                                        .map(
                                                claim -> {
                                                    var source = claim.source();
                                                    return new CheckedClaim(
                                                            one.definition(),
                                                            one.year(),
                                                            claim,
                                                            source == null
                                                                    ? one.newest()
                                                                            .reported()
                                                                            .source()
                                                                    : source,
                                                            check(one, claim));
                                                }))
                .toList();
    }

    private Result check(Observation one, Claim claim) {
        var earlier = observation(one.definition(), claim.since()).flatMap(Observation::figure);
        var later = one.figure().orElseThrow();
        if (earlier.isEmpty()) {
            var other =
                    observations.stream()
                            .anyMatch(
                                    seen ->
                                            seen.year() == claim.since()
                                                    && seen.figure().isPresent());
            return new Result.NotDone(
                    other ? Obstacle.OTHER_DEFINITION : Obstacle.NO_EARLIER_FIGURE);
        }
        if (earlier.get().precision() != Precision.EXACT || later.precision() != Precision.EXACT) {
            return new Result.NotDone(Obstacle.NOT_EXACT);
        }
        if (earlier.get().value().signum() == 0) {
            return new Result.NotDone(Obstacle.FROM_NOTHING);
        }
        return new Result.Done(
                earlier.get().value(),
                later.value(),
                ChangeCheck.of(earlier.get().value(), later.value(), claim.stated()));
    }

    /** Its figures that were replaced or withdrawn, the latest first. */
    public List<Erratum> errata() {
        return observations.stream()
                .flatMap(
                        one ->
                                one.restatements().stream()
                                        .map(
                                                restated ->
                                                        new Erratum(
                                                                this,
                                                                definition(one.definition())
                                                                        .orElseThrow(),
                                                                one.year(),
                                                                restated)))
                .sorted(Erratum.LATEST_FIRST)
                .toList();
    }

    /** The newest figures: those of the last year that has any. */
    public List<Observation> newest() {
        var shown = observations.stream().filter(one -> one.figure().isPresent()).toList();
        return shown.stream()
                .filter(one -> one.year() == shown.getLast().year())
                .sorted(comparing(Observation::definition))
                .toList();
    }
}
