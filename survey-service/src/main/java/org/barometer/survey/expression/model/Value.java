package org.barometer.survey.expression.model;

import java.math.BigDecimal;
import java.util.Collection;

/** The answer to a question as expressions see it. */
public sealed interface Value {
    /** Not answered, or not asked. */
    record Absent() implements Value {}

    /** A reason is given why there is no answer. */
    record Missing(String code) implements Value {}

    /** One option, one country, or a date as year or year and month. */
    record Single(String code) implements Value {}

    record Amount(BigDecimal value) implements Value {}

    record Several(Collection<String> codes) implements Value {}

    /** Answered with what expressions do not look into: a text, or a matrix as a whole. */
    record Other() implements Value {}

    Value ABSENT = new Absent();
    Value OTHER = new Other();

    /** A matrix as a whole: missing where each of its rows is, for one reason. */
    static Value ofRows(Collection<Value> rows) {
        if (rows.stream().anyMatch(Single.class::isInstance)) {
            return OTHER;
        }
        return rows.stream().distinct().count() == 1 ? rows.iterator().next() : ABSENT;
    }
}
