package org.barometer.survey.screening;

import java.util.Locale;
import java.util.Set;

/** What the words before a number say about it. */
final class Surroundings {
    /** "Call me on …", "mitt nummer är …": words that may stand in between. */
    private static final Set<String> FILLERS =
            Set.of(
                    "number", "nummer", "nr", "no", "is", "are", "at", "me", "him", "her", "us",
                    "them", "on", "to", "my", "his", "its", "or", "via", "på", "är", "till", "mig",
                    "honom", "henne", "oss", "dem", "eller", "mitt", "hans", "hennes");

    private static final int MOST_FILLERS = 4;
    private static final int LONGEST_WORD = 24;
    private static final int WIDEST_GAP = 4;

    private Surroundings() {}

    /** Whether one of the words, in small letters, comes shortly before the place. */
    static boolean isAfter(PlainText text, int place, Set<String> words) {
        int end = place;
        for (int i = 0; i <= MOST_FILLERS; i++) {
            int gap = end;
            while (end > 0 && gap - end <= WIDEST_GAP && isBetween(text.at(end - 1))) {
                end--;
            }
            int start = end;
            while (end - start <= LONGEST_WORD && Character.isLetter(text.at(start - 1))) {
                start--;
            }
            var word = text.text().substring(start, end).toLowerCase(Locale.ROOT);
            if (words.contains(word)) {
                return true;
            }
            if (!FILLERS.contains(word)) {
                return false;
            }
            end = start;
        }
        return false;
    }

    private static boolean isBetween(char character) {
        return character != '\n' && !Character.isLetterOrDigit(character) && character != ';';
    }
}
