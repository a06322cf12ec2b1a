package org.barometer.survey.response.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** A number within its bounds, whole unless the question allows decimals. */
final class NumberRule extends QuestionRule {
    /** Beyond this no count or share makes sense, and arithmetic elsewhere would lose digits. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int MOST_DIGITS = 13;

    private final BigDecimal min;
    private final BigDecimal max;
    private final int decimals;

    NumberRule(Question question) {
        super(question, remedyOf(question));
        min = minOf(question);
        max = maxOf(question);
        decimals = decimalsOf(question);
    }

    @Override
    @Nullable Answer readValid(@Nullable Object value, List<Violation> violations) {
        var number =
                switch (value) {
                    case Integer whole -> BigDecimal.valueOf(whole);
                    case Long whole -> BigDecimal.valueOf(whole);
                    case BigInteger whole -> new BigDecimal(whole);
                    case BigDecimal decimal -> decimal;
                    case Double decimal -> BigDecimal.valueOf(decimal);
                    case null, default -> null;
                };
        if (number == null) {
            violations.add(violation("not-a-number"));
            return null;
        }
        // Looked at before any arithmetic: 1e999999999 must not be written out.
        if ((long) number.precision() - number.scale() > MOST_DIGITS
                || number.compareTo(min) < 0
                || number.compareTo(max) > 0) {
            violations.add(violation("out-of-range"));
            return null;
        }
        var plain = number.stripTrailingZeros();
        if (plain.scale() > decimals) {
            violations.add(violation("too-many-decimals"));
            return null;
        }
        return new Answer.Amount(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    private static String remedyOf(Question question) {
        int decimals = decimalsOf(question);
        return "Give a %s from %s to %s"
                .formatted(
                        decimals == 0
                                ? "whole number"
                                : "number with at most %d decimals".formatted(decimals),
                        minOf(question).toPlainString(),
                        maxOf(question).toPlainString());
    }

    private static BigDecimal minOf(Question question) {
        var given = question.min();
        var least = question.type() == QuestionType.COUNT ? BigDecimal.ZERO : LARGEST.negate();
        return given == null ? least : given.max(least);
    }

    private static BigDecimal maxOf(Question question) {
        var given = question.max();
        return given == null ? LARGEST : given.min(LARGEST);
    }

    private static int decimalsOf(Question question) {
        var given = question.decimals();
        return given == null ? 0 : given;
    }
}
