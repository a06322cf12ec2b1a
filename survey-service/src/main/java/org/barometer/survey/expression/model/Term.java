package org.barometer.survey.expression.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is compared or calculated with. */
public sealed interface Term extends Expression {
    /** Written out in the expression. */
    sealed interface Literal extends Term {}

    record Amount(int position, BigDecimal value) implements Literal {}

    /** An option, a reason why there is no answer, or a date. */
    record Code(int position, String text) implements Literal {}

    /** The answer to a question, or to one row of a matrix. */
    record Reference(int position, String question, @Nullable String row) implements Term {
        @Override
        public String toString() {
            return row == null ? question : question + "." + row;
        }
    }

    /** How many options are chosen. */
    record Count(int position, Reference question) implements Term {}

    record Negative(int position, Term of) implements Term {}

    record Arithmetic(Term left, Operation operation, Term right) implements Term {
        @Override
        public int position() {
            return left.position();
        }
    }
}
