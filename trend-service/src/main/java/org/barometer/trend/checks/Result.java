package org.barometer.trend.checks;

import java.util.List;
import java.util.Locale;

/**
 * The answer to a form.
 *
 * @param wrong what has to be mended before there is an answer
 */
record Result(Kind kind, List<String> sentences, List<Wrong> wrong) {

    /** How it is marked, besides its words. */
    enum Kind {
        GOOD,
        WAIT,
        BAD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field of the page and what it should be. */
    record Wrong(String field, String label, String remedy) {}

    static Result told(Kind kind, List<String> sentences) {
        return new Result(kind, sentences, List.of());
    }

    static Result unclear(List<Wrong> wrong) {
        return new Result(Kind.BAD, List.of(), wrong);
    }

    public boolean isUnclear() {
        return !wrong.isEmpty();
    }

    String remedy(String field) {
        return wrong.stream()
                .filter(one -> one.field().equals(field))
                .map(Wrong::remedy)
                .findFirst()
                .orElse("");
    }
}
