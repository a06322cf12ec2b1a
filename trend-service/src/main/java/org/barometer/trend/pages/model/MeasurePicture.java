package org.barometer.trend.pages.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.Observation;
import org.jspecify.annotations.Nullable;

/** A measure's figures laid out for a reader: what the chart shows and what stands in the table. */
public record MeasurePicture(
        Shape shape,
        String years,
        List<Group> groups,
        List<String> hidden,
        @Nullable Headline headline,
        List<Choice> options) {

    /** As many lines as have a colour and a symbol of their own. */
    static final int LINES = 8;

    /** How the figures are drawn. */
    public enum Shape {
        /** Several editions: a line for each series. */
        LINES,
        /** One edition: a bar for each series. */
        BARS;

        /** The word that the chart script knows it by. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The figures of one series: an option, or an area. Colours and symbols follow the index. */
    public record Group(int index, String name, boolean plotted, List<Row> rows) {
        private static final int SYMBOLS = 4;

        public Group {
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

    /** An answer that can be looked at by area. */
    public record Choice(String code, String label, boolean chosen) {}

    /**
     * Lays out a trend. Of the world, each option is a series; of a breakdown, each area is one,
     * for one option.
     *
     * @param asked the option to look at by area, if the reader chose one
     * @param areaName the name of an area in the reader's language
     */
    public static MeasurePicture of(
            Trend trend,
            Optional<String> asked,
            Language language,
            UnaryOperator<String> areaName) {
        return trend.by() == Breakdown.WORLD
                ? ofOptions(trend, language)
                : ofAreas(trend, asked, language, areaName);
    }

    private static MeasurePicture ofOptions(Trend trend, Language language) {
        // An option that was never cleared still stands in the table: its absence must not look
        // like a zero.
        var series =
                trend.leading().stream()
                        .map(
                                option ->
                                        new Series(
                                                language.text(option.label()),
                                                option.leftOver(),
                                                trend.line(Area.WORLD.code(), option.code())))
                        .filter(one -> !one.line().isEmpty())
                        .toList();
        var shape = publishedYears(series).size() > 1 ? Shape.LINES : Shape.BARS;
        return lay(trend, shape, series, language)
                .with(trend.headline(language).orElse(null), List.of(), List.of());
    }

    private static MeasurePicture ofAreas(
            Trend trend,
            Optional<String> asked,
            Language language,
            UnaryOperator<String> areaName) {
        var leading = trend.leading();
        var codes = leading.stream().map(Option::code).toList();
        var option = asked.filter(codes::contains).orElseGet(codes::getFirst);
        var lines =
                trend.areas().stream()
                        .map(
                                area ->
                                        new Series(
                                                areaName.apply(area),
                                                false,
                                                trend.line(area, option)))
                        .toList();
        var shown = lines.stream().filter(Series::published).sorted(Series.BY_NEWEST).toList();
        var hidden =
                lines.stream().filter(one -> !one.published()).map(Series::name).sorted().toList();
        var shape =
                publishedYears(shown).size() > 1 && shown.size() <= LINES
                        ? Shape.LINES
                        : Shape.BARS;
        var choices =
                leading.stream()
                        .map(
                                one ->
                                        new Choice(
                                                one.code(),
                                                language.text(one.label()),
                                                one.code().equals(option)))
                        .toList();
        return lay(trend, shape, shown, language).with(null, hidden, choices);
    }

    private static MeasurePicture lay(
            Trend trend, Shape shape, List<Series> series, Language language) {
        var span = trend.span();
        var published = publishedYears(series);
        var drawn =
                shape == Shape.LINES || published.isEmpty()
                        ? span
                        : published.tailSet(published.last());
        var groups = new ArrayList<Group>();
        for (var one : series) {
            var index = groups.size() + 1;
            // What is left over depends on what else was offered: over the years it says nothing.
            var plotted = shape == Shape.BARS || (index <= LINES && !one.rest());
            var rows = one.rows(trend, plotted ? drawn : new TreeSet<>(), language);
            groups.add(new Group(index, one.name(), plotted, rows));
        }
        var years = drawn.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return new MeasurePicture(shape, years, groups, List.of(), null, List.of());
    }

    private MeasurePicture with(
            @Nullable Headline newHeadline, List<String> newHidden, List<Choice> newOptions) {
        return new MeasurePicture(shape, years, groups, newHidden, newHeadline, newOptions);
    }

    private static SortedSet<Integer> publishedYears(List<Series> series) {
        return series.stream()
                .flatMap(one -> one.line().stream())
                .filter(Trend::published)
                .map(Observation::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether each series has one row only, so that the table needs no headings inside. */
    public boolean flat() {
        return groups.stream().allMatch(group -> group.rows().size() == 1);
    }

    /** A year from which figures are not compared with earlier ones, and why. */
    public record Break(int year, String reason) {}

    /** Where lines break, each reason once a year. */
    public List<Break> breaks() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.plotted() && !row.apart().isEmpty())
                .map(row -> new Break(row.year(), row.apart()))
                .distinct()
                .sorted(comparingInt(Break::year))
                .toList();
    }

    /** Whether the chart has to mark a figure that is not published. */
    public boolean gaps() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> row.plotted() && !row.published());
    }

    public boolean empty() {
        return groups.stream().flatMap(group -> group.rows().stream()).noneMatch(Row::published);
    }

    private record Series(String name, boolean rest, List<Observation> line) {

        static final Comparator<Series> BY_NEWEST =
                comparingDouble((Series one) -> -one.newest())
                        .thenComparing(comparing(Series::name));

        boolean published() {
            return line.stream().anyMatch(Trend::published);
        }

        double newest() {
            return line.stream()
                    .filter(Trend::published)
                    .reduce((_, later) -> later)
                    .map(Trend::estimate)
                    .orElse(0.0);
        }

        /**
         * A row for each year of the span, also where there is nothing to say; such rows are
         * joined.
         */
        List<Row> rows(Trend trend, SortedSet<Integer> drawn, Language language) {
            var rows = new ArrayList<Row>();
            for (var year : trend.span()) {
                var seen = line.stream().filter(one -> one.year() == year).toList();
                if (seen.isEmpty() && !rest) {
                    add(rows, Row.without(name, year, drawn.contains(year), trend.gap(year)));
                }
                for (var one : seen) {
                    var apart = trend.breakAt(one, language).orElse("");
                    add(rows, Row.of(name, drawn.contains(year), one, apart, language));
                }
            }
            return rows;
        }

        private static void add(List<Row> rows, Row row) {
            var joined = rows.isEmpty() ? Optional.<Row>empty() : rows.getLast().and(row);
            joined.ifPresent(_ -> rows.removeLast());
            rows.add(joined.orElse(row));
        }
    }
}
