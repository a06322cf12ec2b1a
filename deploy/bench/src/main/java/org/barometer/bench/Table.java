package org.barometer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as a table for people. */
final class Table {
    private static final List<String> HEAD =
            List.of("", "what", "measured", "peer", "ratio", "target", "verdict", "spread");

    private Table() {}

    static String render(List<Figure> figures) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        figures.forEach(figure -> rows.add(row(figure)));
        var widths = new int[HEAD.size()];
        for (var row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            var gap = " ".repeat(widths[column] - row.get(column).length());
            boolean number = column >= 2 && column <= 5;
            line.append(number ? gap + row.get(column) : row.get(column) + gap).append("  ");
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static List<String> row(Figure figure) {
        var judged = figure.reading().judged();
        var spread =
                "%s to %s in %d"
                        .formatted(
                                number(judged.lowest()),
                                number(judged.highest()),
                                judged.values().size());
        var goal = goal(figure.goal());
        var verdict = figure.verdict().name().toLowerCase(Locale.ROOT);
        return switch (figure.reading()) {
            case Figure.Reading.Compared(Pairs pairs, String peer) ->
                    List.of(
                            figure.target(),
                            figure.what(),
                            number(pairs.measured().median()) + " " + figure.unit(),
                            "%s (%s)".formatted(number(pairs.peers().median()), peer),
                            number(judged.median()),
                            goal,
                            verdict,
                            spread);
            case Figure.Reading.Plain(Rounds rounds) ->
                    List.of(
                            figure.target(),
                            figure.what(),
                            number(rounds.median()) + " " + figure.unit(),
                            "",
                            "",
                            goal,
                            verdict,
                            spread);
        };
    }

    private static String goal(Goal goal) {
        return switch (goal) {
            case Goal.AtLeast(double bound) -> "≥ " + number(bound);
            case Goal.AtMost(double bound) -> "≤ " + number(bound);
            case Goal.None() -> "";
        };
    }

    /** Three digits are what such a measurement can carry. */
    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 || size == 0 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
