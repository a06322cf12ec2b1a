package org.barometer.agency.member.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A language in which the suite writes to people. */
public enum Language {
    EN,
    SV;

    public static Language parse(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Use one of " + codes()));
    }

    /** ISO 639-1. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String codes() {
        return Arrays.stream(values()).map(Language::code).collect(Collectors.joining(", "));
    }
}
