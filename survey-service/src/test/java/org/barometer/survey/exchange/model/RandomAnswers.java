package org.barometer.survey.exchange.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.barometer.survey.expression.model.Value;
import org.barometer.survey.expression.model.Values;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Answers to some of a questionnaire's questions, by name and, for a matrix, by row. */
record RandomAnswers(Map<String, Value> byName) implements Values {
    static RandomAnswers of(Random random, Questionnaire questionnaire) {
        var answers = new HashMap<String, Value>();
        for (var question : questionnaire.questions()) {
            for (var row : question.rows()) {
                answers.put(question.code() + "." + row.code(), answer(random, question));
            }
            answers.put(
                    question.code(),
                    question.rows().isEmpty()
                            ? answer(random, question)
                            : Value.ofRows(
                                    question.rows().stream()
                                            .map(row -> question.code() + "." + row.code())
                                            .map(answers::get)
                                            .toList()));
        }
        return new RandomAnswers(answers);
    }

    @Override
    public Value of(String question, @Nullable String row) {
        return byName.getOrDefault(row == null ? question : question + "." + row, Value.ABSENT);
    }

    private static Value answer(Random random, Question question) {
        return switch (random.nextInt(6)) {
            case 0 -> Value.ABSENT;
            case 1 -> new Value.Missing("DONT_KNOW");
            default ->
                    switch (question.type()) {
                        case SINGLE_CHOICE, SCALE, MATRIX ->
                                new Value.Single(one(random, "A", "B-1", "NONE"));
                        case DIRECTION -> new Value.Single(one(random, "INCREASE", "DECREASE"));
                        case COUNTRY -> new Value.Single(one(random, "SE", "NO"));
                        case MULTIPLE_CHOICE, RANKING, MENTIONS ->
                                new Value.Several(
                                        List.of("A", "2", "B-1").subList(0, 1 + random.nextInt(3)));
                        case NUMBER, COUNT ->
                                new Value.Amount(BigDecimal.valueOf(random.nextInt(12) - 25));
                        case DATE ->
                                new Value.Single(
                                        question.precision() == Precision.MONTH
                                                ? one(random, "2019-09", "2019-10", "2019-11")
                                                : one(random, "2018", "2019", "2020"));
                        case OPEN_TEXT -> Value.OTHER;
                    };
        };
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
