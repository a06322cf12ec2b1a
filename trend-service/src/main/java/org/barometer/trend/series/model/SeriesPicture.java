package org.barometer.trend.series.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.barometer.trend.series.model.Definition.Unit;

/**
 * A series laid out for a reader: a line for each definition, so that none leads from a figure to
 * one that must not be compared with it.
 */
public record SeriesPicture(Series series, List<Line> lines) {

    /** As many lines as have a colour and a symbol of their own. */
    private static final int LINES = 8;

    /** The figures under one definition, with a row for each year from its first to its last. */
    public record Line(int index, Definition definition, List<Row> rows) {
        private static final int SYMBOLS = 4;

        public Line {
            rows = List.copyOf(rows);
        }

        public int color() {
            return (index - 1) % LINES + 1;
        }

        public int symbol() {
            return (index - 1) % SYMBOLS + 1;
        }

        public boolean hollow() {
            return color() > SYMBOLS;
        }
    }

    /**
     * A year of a line.
     *
     * @param observation none where there was no figure of that year
     * @param change since the figure before it
     */
    public record Row(int year, Optional<Observation> observation, Optional<SeriesChange> change) {

        public Optional<Figure> figure() {
            return observation.flatMap(Observation::figure);
        }
    }

    public SeriesPicture {
        lines = List.copyOf(lines);
    }

    public static SeriesPicture of(Series series) {
        var changes = series.changes();
        var lines = new ArrayList<Line>();
        for (var definition : series.definitions()) {
            var years = byYear(series, definition);
            if (!years.isEmpty()) {
                lines.add(new Line(lines.size() + 1, definition, rows(definition, years, changes)));
            }
        }
        return new SeriesPicture(series, lines);
    }

    private static SortedMap<Integer, Observation> byYear(Series series, Definition definition) {
        var years = new TreeMap<Integer, Observation>();
        series.under(definition.code()).forEach(one -> years.put(one.year(), one));
        return years;
    }

    private static List<Row> rows(
            Definition definition,
            SortedMap<Integer, Observation> years,
            List<SeriesChange> changes) {
        var rows = new ArrayList<Row>();
        for (var year = years.firstKey(); year <= years.lastKey(); year++) {
            var at = year;
            rows.add(
                    new Row(
                            year,
                            Optional.ofNullable(years.get(year)),
                            changes.stream()
                                    .filter(one -> one.definition().equals(definition.code()))
                                    .filter(one -> one.later() == at)
                                    .findFirst()));
        }
        return rows;
    }

    /** Whether there is something to draw: several years, told in the same unit. */
    public boolean drawn() {
        return lines.size() <= LINES
                && lines.stream().map(line -> line.definition().unit()).distinct().count() == 1
                && years().size() > 1;
    }

    /** The unit of all its figures, where {@link #drawn()}. */
    public Unit unit() {
        return lines.getFirst().definition().unit();
    }

    /** All years from the first to the last that has a figure. */
    public List<Integer> years() {
        var shown =
                lines.stream()
                        .flatMap(line -> line.rows().stream())
                        .filter(row -> row.figure().isPresent())
                        .mapToInt(Row::year)
                        .summaryStatistics();
        return shown.getCount() == 0
                ? List.of()
                : IntStream.rangeClosed(shown.getMin(), shown.getMax()).boxed().toList();
    }
}
