package org.barometer.survey.questionnaire.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges whether two texts ask the same; what it cannot know, the analyst decides. */
final class Wording {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> NEGATIONS =
            Set.of("no", "not", "never", "without", "nej", "inte", "ej", "aldrig", "utan", "ingen");

    private Wording() {}

    /** Whether only capitals, punctuation or white space differ. */
    static boolean readsTheSame(String before, String after) {
        return words(before).equals(words(after));
    }

    /** The same numbers and negations, and at least half of all words. */
    static boolean isTouchedUp(String before, String after) {
        var then = words(before);
        var now = words(after);
        if (!decisive(then).equals(decisive(now))) {
            return false;
        }
        var shared = new ArrayList<>(then);
        var left = new ArrayList<>(now);
        shared.removeIf(word -> !left.remove(word));
        return 2 * shared.size() >= Math.max(then.size(), now.size());
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> decisive(List<String> words) {
        var decisive = new HashSet<String>();
        for (var word : words) {
            if (NEGATIONS.contains(word) || Character.isDigit(word.codePointAt(0))) {
                decisive.add(word);
            }
        }
        return decisive;
    }
}
