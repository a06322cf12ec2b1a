package org.barometer.survey.expression.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that somebody who mistyped another probably meant. */
final class Nearest {
    /** More changes than this make another word. */
    private static final int MOST = 2;

    private Nearest() {}

    static Optional<String> to(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= MOST)
                .filter(name -> distance(written, name) <= Math.min(MOST, written.length() - 1))
                .min(
                        Comparator.comparingInt((String name) -> distance(written, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's: the fewest letters to add, remove or change. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
