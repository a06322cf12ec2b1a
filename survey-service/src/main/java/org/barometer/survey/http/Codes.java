package org.barometer.survey.http;

/** The forms of the codes that everything is named by; the event contracts say the same. */
public final class Codes {
    /** Programmes, editions, agencies and options. */
    public static final String CODE = "[A-Z0-9][A-Z0-9_-]{0,63}";

    /** Questions and measures. */
    public static final String NAME = "[a-z][a-z0-9_]{0,63}";

    private Codes() {}
}
