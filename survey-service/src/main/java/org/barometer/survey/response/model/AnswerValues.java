package org.barometer.survey.response.model;

import java.util.Map;
import org.barometer.survey.expression.model.Value;
import org.barometer.survey.expression.model.Values;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.jspecify.annotations.Nullable;

/** Answers as conditions and rules see them. */
record AnswerValues(Map<String, Answer> answers) implements Values {

    @Override
    public Value of(String question, @Nullable String row) {
        return switch (answers.get(question)) {
            case Answer.One(var code) -> single(code);
            case Answer.When(var date) -> single(date);
            case Answer.Several(var codes) -> new Value.Several(codes);
            case Answer.Ranked(var codes) ->
                    MissingCode.isOne(codes.getFirst())
                            ? new Value.Missing(codes.getFirst())
                            : new Value.Several(codes);
            case Answer.Amount(var value) -> new Value.Amount(value);
            case Answer.Text _ -> Value.OTHER;
            case Answer.Lines(var codes) -> row == null ? whole(codes) : line(codes.get(row));
            case null -> Value.ABSENT;
        };
    }

    private static Value whole(Map<String, String> codes) {
        return Value.ofRows(codes.values().stream().map(AnswerValues::single).toList());
    }

    private static Value line(@Nullable String code) {
        return code == null ? Value.ABSENT : single(code);
    }

    private static Value single(String code) {
        return MissingCode.isOne(code) ? new Value.Missing(code) : new Value.Single(code);
    }
}
