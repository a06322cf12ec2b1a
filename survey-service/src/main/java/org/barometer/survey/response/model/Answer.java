package org.barometer.survey.response.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.barometer.survey.questionnaire.model.MissingCode;

/** A valid answer to one question. */
public sealed interface Answer {
    /** One code: a chosen option, a country, or the reason why there is no answer. */
    record One(String code) implements Answer {}

    /** The chosen options, or those mentioned, in alphabetical order. */
    record Several(List<String> codes) implements Answer {
        public Several {
            codes = List.copyOf(codes);
        }
    }

    /** Options in the order that the respondent gave them, or the one reason for no order. */
    record Ranked(List<String> codes) implements Answer {
        public Ranked {
            codes = List.copyOf(codes);
        }
    }

    /** For each line of a matrix that was answered, its code. */
    record Lines(SortedMap<String, String> codes) implements Answer {
        public Lines {
            codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
        }
    }

    record Amount(BigDecimal value) implements Answer {}

    /** A year or month as ISO 8601 writes it, or the reason why there is none. */
    record When(String date) implements Answer {}

    /** In the respondent's own words; never leaves this service. */
    record Text(String text) implements Answer {}

    /** Whether it only says why there is none; the lines of a matrix each say so themselves. */
    default boolean isMissing() {
        return switch (this) {
            case One(var code) -> MissingCode.isOne(code);
            case Ranked(var codes) -> MissingCode.isOne(codes.getFirst());
            case When(var date) -> MissingCode.isOne(date);
            case Several _, Lines _, Amount _, Text _ -> false;
        };
    }
}
