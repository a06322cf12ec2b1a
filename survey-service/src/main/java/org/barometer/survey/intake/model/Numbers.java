package org.barometer.survey.intake.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads numbers as people and spreadsheets of several countries write them. */
public final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d{1,30},\\d{1,30}");

    /** "1,234" is one and a quarter in Stockholm and a thousand in London. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private static final Pattern THOUSANDS =
            Pattern.compile(
                    "[+-]?\\d{1,3}(?:([ \\x{a0}\\x{202f}'.,])\\d{3})(?:\\1\\d{3}){0,8}(?:[.,]\\d{1,30})?");

    /** What a cell says. */
    public sealed interface Reading {
        record Read(BigDecimal value) implements Reading {}

        record Unclear(Mistake mistake) implements Reading {}

        /** No number at all, nor what something has made of one. */
        record NoNumber() implements Reading {}
    }

    private Numbers() {}

    public static Reading read(String text) {
        if (text.length() > 64) {
            return new Reading.NoNumber();
        }
        if (PLAIN.matcher(text).matches()) {
            return new Reading.Read(new BigDecimal(text));
        }
        if (AMBIGUOUS.matcher(text).matches()) {
            return new Reading.Unclear(Mistake.AMBIGUOUS_NUMBER);
        }
        if (COMMA.matcher(text).matches()) {
            return new Reading.Read(new BigDecimal(text.replace(',', '.')));
        }
        if (THOUSANDS.matcher(text).matches()) {
            return new Reading.Unclear(Mistake.THOUSANDS);
        }
        return Damage.ofNumber(text)
                .<Reading>map(Reading.Unclear::new)
                .orElseGet(Reading.NoNumber::new);
    }
}
