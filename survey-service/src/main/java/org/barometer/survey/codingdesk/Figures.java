package org.barometer.survey.codingdesk;

import java.text.NumberFormat;
import org.barometer.survey.pages.model.Language;

/** Writes what needs more than whole numbers. */
final class Figures {
    private static final int DIGITS_OF_AGREEMENT = 2;
    private static final String MINUS = "\u2212";

    private Figures() {}

    /** A coefficient of agreement, or a limit of one. */
    static String coefficient(double value, Language language) {
        return decimal(value, DIGITS_OF_AGREEMENT, language);
    }

    /** A limit as its source writes it, without zeros at the end. */
    static String limit(double value, Language language) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(1);
        return format.format(value);
    }

    /** A difference of shares in points, with its sign. */
    static String points(double difference, Language language) {
        var written = decimal(Math.abs(100 * difference), 1, language);
        if (Math.round(1000 * difference) == 0) {
            return written;
        }
        return (difference > 0 ? "+" : MINUS) + written;
    }

    private static String decimal(double value, int digits, Language language) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
