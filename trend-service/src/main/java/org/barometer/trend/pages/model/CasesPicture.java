package org.barometer.trend.pages.model;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.pages.model.MeasurePicture.Shape;
import org.barometer.trend.release.model.CaseCount;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of cases of a programme laid out for a reader, by one breakdown: what the chart shows
 * and what stands in the table.
 *
 * @param years that the chart shows, the oldest first
 * @param hidden areas of which no edition shows a number
 */
public record CasesPicture(Shape shape, String years, List<Line> lines, List<String> hidden) {

    /** The numbers of one area. Colours and symbols follow the index. */
    public record Line(int index, String name, boolean plotted, List<CaseRow> rows) {
        private static final int SYMBOLS = 4;

        public Line {
            rows = List.copyOf(rows);
        }

        public int color() {
            return (index - 1) % MeasurePicture.LINES + 1;
        }

        public int symbol() {
            return (index - 1) % SYMBOLS + 1;
        }

        public boolean hollow() {
            return color() > SYMBOLS;
        }
    }

    public CasesPicture {
        lines = List.copyOf(lines);
        hidden = List.copyOf(hidden);
    }

    /**
     * Lays out the numbers of a breakdown.
     *
     * @param counts of one programme
     * @param areaName the name of an area in the reader's language
     */
    public static CasesPicture of(
            List<CaseCount> counts,
            Breakdown by,
            Language language,
            UnaryOperator<String> areaName) {
        var told =
                counts.stream().map(CaseCount::year).collect(Collectors.toCollection(TreeSet::new));
        var areas =
                counts.stream()
                        .filter(count -> count.by() == by)
                        .collect(Collectors.groupingBy(CaseCount::area));
        var shown =
                areas.values().stream()
                        .filter(area -> newest(area).isPresent())
                        .sorted(
                                comparingLong((List<CaseCount> area) -> -newest(area).orElse(0L))
                                        .thenComparing(area -> areaName.apply(name(area))))
                        .toList();
        var shownYears =
                shown.stream()
                        .flatMap(List::stream)
                        .filter(CaseCount::shown)
                        .map(CaseCount::year)
                        .collect(Collectors.toCollection(TreeSet::new));
        var shape =
                shownYears.size() > 1 && shown.size() <= MeasurePicture.LINES
                        ? Shape.LINES
                        : Shape.BARS;
        var drawn =
                shape == Shape.LINES || shownYears.isEmpty()
                        ? told
                        : new TreeSet<>(List.of(shownYears.last()));
        var lines = new ArrayList<Line>();
        for (var area : shown) {
            var label = areaName.apply(name(area));
            lines.add(
                    new Line(
                            lines.size() + 1,
                            label,
                            true,
                            rows(label, area, told, drawn, language)));
        }
        return new CasesPicture(
                shape,
                drawn.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                lines,
                areas.values().stream()
                        .filter(area -> newest(area).isEmpty())
                        .map(area -> areaName.apply(name(area)))
                        .sorted()
                        .toList());
    }

    private static List<CaseRow> rows(
            String name,
            List<CaseCount> area,
            SortedSet<Integer> told,
            SortedSet<Integer> drawn,
            Language language) {
        var rows = new ArrayList<CaseRow>();
        for (int year : told) {
            var counts = area.stream().filter(count -> count.year() == year).toList();
            if (counts.isEmpty()) {
                rows.add(CaseRow.nothing(name, year));
            }
            counts.forEach(
                    count -> rows.add(CaseRow.of(name, drawn.contains(year), count, language)));
        }
        return rows;
    }

    private static String name(List<CaseCount> area) {
        return area.getFirst().area();
    }

    private static Optional<Long> newest(List<CaseCount> area) {
        return area.stream().filter(CaseCount::shown).max(CaseCount.ORDER).map(CaseCount::cases);
    }

    /** The newest row that shows a number, where there is only one area. */
    public @Nullable CaseRow newest() {
        return lines.size() == 1
                ? lines.getFirst().rows().stream()
                        .filter(CaseRow::shown)
                        .reduce((_, later) -> later)
                        .orElse(null)
                : null;
    }

    public boolean empty() {
        return lines.isEmpty();
    }

    /** Whether the chart has to mark a number that is not published. */
    public boolean gaps() {
        return lines.stream()
                .flatMap(line -> line.rows().stream())
                .anyMatch(row -> row.plotted() && !row.shown());
    }

    /** Whether an interval does not tell how agencies differ. */
    public boolean independent() {
        return lines.stream().flatMap(line -> line.rows().stream()).anyMatch(CaseRow::independent);
    }
}
