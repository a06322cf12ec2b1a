package org.barometer.trend.series.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.barometer.trend.series.model.Definition.Origin;
import org.barometer.trend.series.model.Definition.Unit;
import org.jspecify.annotations.Nullable;

/** A series in the making; each figure is recorded an hour after the one before. */
final class ASeries {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    static final Definition REPORTS = counts("REPORTS", "reports", Map.of());
    static final Definition URLS = counts("URLS", "content URLs", Map.of());
    static final Definition WITHIN_3 = shares("WITHIN_3", "removed", "3 days");
    static final Definition WITHIN_6 = shares("WITHIN_6", "removed", "6 days");

    private final List<Definition> definitions;
    private final List<Observation> observations = new ArrayList<>();
    private int hours;

    private ASeries(List<Definition> definitions) {
        this.definitions = definitions;
    }

    static ASeries of(Definition... definitions) {
        return new ASeries(List.of(definitions));
    }

    static Definition counts(String code, String counted, Map<String, String> window) {
        return new Definition(code, Map.of("en", counted), window, Unit.COUNT, Origin.REGISTER);
    }

    static Definition shares(String code, String counted, String window) {
        return new Definition(
                code, Map.of("en", counted), Map.of("en", window), Unit.PERCENT, Origin.REGISTER);
    }

    static Figure figure(String value) {
        return Figure.exact(new BigDecimal(value));
    }

    static Figure rounded(String value, String unit) {
        return new Figure(
                new BigDecimal(value), Figure.Precision.ROUNDED, new BigDecimal(unit), null);
    }

    static Figure atLeast(String value) {
        return new Figure(new BigDecimal(value), Figure.Precision.LOWER_BOUND, null, null);
    }

    static Reported reported(@Nullable Figure figure, @Nullable Claim claim) {
        return new Reported(figure, "a report", Map.of(), claim);
    }

    ASeries with(Definition definition, int year, String value) {
        return with(definition, year, figure(value));
    }

    ASeries with(Definition definition, int year, Figure figure) {
        return with(definition, year, figure, null);
    }

    ASeries claiming(Definition definition, int year, String value, int since, String stated) {
        return with(
                definition, year, figure(value), new Claim(since, new BigDecimal(stated), null));
    }

    private ASeries with(Definition definition, int year, Figure figure, @Nullable Claim claim) {
        observations.add(
                new Observation(
                        definition.code(),
                        year,
                        List.of(new Vintage(1, reported(figure, claim), null, next()))));
        return this;
    }

    ASeries revised(
            Definition definition, int year, @Nullable Figure figure, Revision.Reason reason) {
        var revised =
                observations.stream()
                        .filter(one -> one.definition().equals(definition.code()))
                        .filter(one -> one.year() == year)
                        .findFirst()
                        .orElseThrow();
        var vintages = new ArrayList<>(revised.vintages());
        vintages.add(
                new Vintage(
                        vintages.size() + 1,
                        reported(figure, null),
                        new Revision(reason, Map.of("en", "because")),
                        next()));
        observations.remove(revised);
        observations.add(new Observation(revised.definition(), year, vintages));
        return this;
    }

    Series build() {
        return new Series("A", "Somebody", Map.of("en", "A series"), definitions, observations);
    }

    private Instant next() {
        return START.plusSeconds(3600L * hours++);
    }
}
