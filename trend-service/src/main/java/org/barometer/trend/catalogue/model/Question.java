package org.barometer.trend.catalogue.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as one edition asks it; its measure is what stays the same across editions.
 *
 * @param earlierWording the question that asks the same in the words of the edition before: each
 *     respondent was asked one of the two by lot, a parallel run
 * @param codebook by what its answers were coded, where they are open; its codes are the options
 * @param comparability with the edition before; not there where that did not ask for the measure
 */
public record Question(
        String code,
        String measure,
        String type,
        Map<String, String> text,
        List<Option> options,
        List<String> missing,
        @Nullable String earlierWording,
        @Nullable Codebook codebook,
        @Nullable Comparability comparability) {

    public Question {
        text = Map.copyOf(text);
        options = List.copyOf(options);
        missing = List.copyOf(missing);
    }

    /** Asked of everybody in the same words, and answered by codes or by a number. */
    public Question(
            String code,
            String measure,
            String type,
            Map<String, String> text,
            List<Option> options,
            List<String> missing,
            @Nullable Comparability comparability) {
        this(code, measure, type, text, options, missing, null, null, comparability);
    }

    public boolean offers(String option) {
        return options.stream().anyMatch(one -> one.code().equals(option));
    }

    /** The options that whoever chose one is counted for, too, by that one. */
    public Map<String, Set<String>> broader() {
        return codebook == null ? Map.of() : codebook.above(options);
    }
}
