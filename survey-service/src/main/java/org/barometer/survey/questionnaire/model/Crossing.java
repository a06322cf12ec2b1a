package org.barometer.survey.questionnaire.model;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two questions that are counted together: how many gave each pair of answers. It is declared,
 * never inferred from answers.
 *
 * @param row the code of a question as it is counted
 * @param column the code of another one
 */
public record Crossing(String row, String column) {
    private static final int MOST_CROSSINGS = 20;
    private static final int MOST_CELLS = 400;

    /** Where a respondent gives several answers, one pair would not be one respondent. */
    private static final Set<QuestionType> ONE_ANSWER =
            Set.of(QuestionType.SINGLE_CHOICE, QuestionType.SCALE);

    /** Everything that is wrong with what an analyst declares, at the place where it stands. */
    public static List<Violation> violations(
            List<Crossing> declared, List<PublishedQuestion> published) {
        var questions = byCode(published);
        var violations = new ArrayList<Violation>();
        if (declared.size() > MOST_CROSSINGS) {
            violations.add(
                    new Violation(
                            "/crossings",
                            "too-many",
                            "Declare at most %d crossings".formatted(MOST_CROSSINGS)));
        }
        var seen = new HashSet<Set<String>>();
        for (int i = 0; i < declared.size(); i++) {
            var crossing = declared.get(i);
            var pointer = "/crossings/" + i;
            var row = crossing.check(crossing.row, questions, pointer + "/row", violations);
            var column =
                    crossing.check(crossing.column, questions, pointer + "/column", violations);
            if (crossing.row.equals(crossing.column)) {
                violations.add(
                        new Violation(pointer, "same-question", "Cross it with another question"));
            } else if (!seen.add(Set.of(crossing.row, crossing.column))) {
                violations.add(new Violation(pointer, "duplicate", "Declare each pair once"));
            }
            if (row != null && column != null && cells(row, column) > MOST_CELLS) {
                violations.add(
                        new Violation(
                                pointer,
                                "too-many-cells",
                                "The pair has %d cells: choose questions with at most %d together"
                                        .formatted(cells(row, column), MOST_CELLS)));
            }
        }
        return violations;
    }

    /** Whether the questions are still asked, and so that they can be crossed. */
    public boolean fits(List<PublishedQuestion> published) {
        return violations(List.of(this), published).isEmpty();
    }

    private @Nullable PublishedQuestion check(
            String code,
            Map<String, PublishedQuestion> questions,
            String pointer,
            List<Violation> violations) {
        var question = questions.get(code);
        if (question == null) {
            violations.add(
                    new Violation(pointer, "unknown-question", "Name a question of the edition"));
        } else if (!ONE_ANSWER.contains(question.type())) {
            violations.add(
                    new Violation(
                            pointer,
                            "several-answers",
                            "Name a question that takes exactly one answer: a single choice or a"
                                    + " scale"));
        }
        return question;
    }

    private static int cells(PublishedQuestion row, PublishedQuestion column) {
        return row.options().size() * column.options().size();
    }

    private static Map<String, PublishedQuestion> byCode(List<PublishedQuestion> published) {
        return published.stream().collect(toMap(PublishedQuestion::code, identity()));
    }
}
