package org.barometer.trend.release.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.trend.catalogue.model.Codebook;
import org.barometer.trend.catalogue.model.Comparability;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.jspecify.annotations.Nullable;

/**
 * How one edition asked for a measure.
 *
 * @param codebook by what open answers were coded; not there where they were not open
 * @param comparability with the edition that asked before, where that was looked at
 */
public record PublishedQuestion(
        String edition,
        String question,
        String type,
        Map<String, String> text,
        List<Option> options,
        @Nullable Codebook codebook,
        @Nullable Comparability comparability) {

    public PublishedQuestion {
        text = Map.copyOf(text);
        options = List.copyOf(options);
    }

    static PublishedQuestion of(String edition, Question question) {
        return new PublishedQuestion(
                edition,
                question.code(),
                question.type(),
                question.text(),
                question.options(),
                question.codebook(),
                question.comparability());
    }

    /** Whether each respondent chose exactly one option. */
    public boolean exclusive() {
        return AnswerTables.exclusive(type);
    }

    /** The options that whoever chose one is counted for, too, by that one. */
    public Map<String, Set<String>> broader() {
        return codebook == null ? Map.of() : codebook.above(options);
    }

    boolean hasOptionsOf(Question other) {
        return codes(options).equals(codes(other.options()));
    }

    private static List<String> codes(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }
}
