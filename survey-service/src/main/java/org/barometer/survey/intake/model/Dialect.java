package org.barometer.survey.intake.model;

import java.nio.charset.Charset;

/**
 * How a CSV file is written.
 *
 * @param byteOrderMark bytes before the first character
 * @param declared whether the first line only names the delimiter, as Excel's "sep=;" does
 */
public record Dialect(Charset encoding, int byteOrderMark, char delimiter, boolean declared) {
    private static final String DELIMITERS = ",;\t|";
    private static final String DECLARATION = "sep=";

    /** What the first line of a text says about its delimiter. */
    public sealed interface Delimiter {
        record Known(char character, boolean declared) implements Delimiter {}

        /** More than one character separates names there. */
        record Ambiguous() implements Delimiter {}
    }

    /** From the header, whose names contain none of the delimiters; a single column needs none. */
    public static Delimiter delimiterOf(String header) {
        var line = header.strip();
        if (line.length() == DECLARATION.length() + 1 && line.startsWith(DECLARATION)) {
            return new Delimiter.Known(line.charAt(DECLARATION.length()), true);
        }
        char found = 0;
        for (int i = 0; i < header.length(); i++) {
            char character = header.charAt(i);
            if (DELIMITERS.indexOf(character) >= 0) {
                if (found != 0 && found != character) {
                    return new Delimiter.Ambiguous();
                }
                found = character;
            }
        }
        return new Delimiter.Known(found == 0 ? DELIMITERS.charAt(0) : found, false);
    }

    /** In words that a person who saves files knows. */
    public String delimiterName() {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> String.valueOf(delimiter);
        };
    }
}
