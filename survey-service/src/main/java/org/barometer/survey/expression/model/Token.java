package org.barometer.survey.expression.model;

/** One word or sign of an expression. */
record Token(Kind kind, String text, int position) {
    enum Kind {
        NUMBER,
        CODE,
        NAME,
        SIGN,
        /** What no expression contains; already told, so that nothing is told twice. */
        UNREADABLE,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
    }
}
