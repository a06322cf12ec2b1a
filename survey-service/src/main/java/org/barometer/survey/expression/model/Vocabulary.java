package org.barometer.survey.expression.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The questions that an expression may speak of, and what can be said of each. */
public record Vocabulary(Map<String, Subject> subjects) {
    public Vocabulary {
        subjects = Map.copyOf(subjects);
    }

    /** What kind of answer a question has. */
    public enum Kind {
        /** One option. */
        CODE,
        NUMBER,
        /** A year, or a year and month: texts of one length, which sort as dates do. */
        DATE,
        /** Any number of options. */
        SEVERAL,
        /** One option in each row. */
        MATRIX,
        TEXT
    }

    /** One question; the length of its dates matters only where it has dates. */
    public record Subject(
            Kind kind, Set<String> options, Set<String> rows, Set<String> missing, int dateLength) {
        /** Of a year as in 2026. */
        public static final int YEAR = 4;

        /** Of a year and month as in 2026-10. */
        public static final int MONTH = 7;
    }

    Optional<Subject> subject(String question) {
        return Optional.ofNullable(subjects.get(question));
    }
}
