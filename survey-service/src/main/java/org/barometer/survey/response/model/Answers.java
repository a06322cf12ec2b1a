package org.barometer.survey.response.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One respondent's valid answers by question code; equal answers are equal, however written. */
public record Answers(SortedMap<String, Answer> byQuestion) {

    public Answers {
        byQuestion = Collections.unmodifiableSortedMap(new TreeMap<>(byQuestion));
    }

    /** The chosen codes of every question that has some. */
    public SortedMap<String, List<String>> codes() {
        var codes = new TreeMap<String, List<String>>();
        byQuestion.forEach(
                (question, answer) -> {
                    switch (answer) {
                        case Answer.One(var code) -> codes.put(question, List.of(code));
                        case Answer.Several(var several) -> codes.put(question, several);
                        case Answer.Amount _, Answer.Text _ -> {}
                    }
                });
        return codes;
    }

    /** The numbers given. */
    public SortedMap<String, BigDecimal> numbers() {
        var numbers = new TreeMap<String, BigDecimal>();
        byQuestion.forEach(
                (question, answer) -> {
                    if (answer instanceof Answer.Amount(var value)) {
                        numbers.put(question, value);
                    }
                });
        return numbers;
    }
}
