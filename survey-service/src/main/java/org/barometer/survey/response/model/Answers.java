package org.barometer.survey.response.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.barometer.survey.questionnaire.model.PublishedQuestion;

/**
 * One respondent's valid answers by question code; equal answers are equal, however written.
 *
 * @param reasons why they are right, by the code of each warning that they gave rise to
 */
public record Answers(
        SortedMap<String, Answer> byQuestion, SortedMap<String, WarningReason> reasons) {

    public Answers {
        byQuestion = Collections.unmodifiableSortedMap(new TreeMap<>(byQuestion));
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    public Answers(SortedMap<String, Answer> byQuestion) {
        this(byQuestion, Collections.emptySortedMap());
    }

    /** The chosen codes by the name under which they are counted, where there are some. */
    public SortedMap<String, List<String>> codes() {
        var codes = new TreeMap<String, List<String>>();
        byQuestion.forEach(
                (question, answer) -> {
                    switch (answer) {
                        case Answer.One(var code) -> codes.put(question, List.of(code));
                        case Answer.Several(var several) -> codes.put(question, several);
                        case Answer.Ranked(var ranked) -> {
                            codes.put(question, ranked.stream().sorted().toList());
                            codes.put(
                                    PublishedQuestion.ofFirst(question),
                                    List.of(ranked.getFirst()));
                        }
                        case Answer.Lines(var lines) ->
                                lines.forEach(
                                        (row, code) ->
                                                codes.put(
                                                        PublishedQuestion.ofRow(question, row),
                                                        List.of(code)));
                        case Answer.Amount _, Answer.When _, Answer.Text _ -> {}
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
