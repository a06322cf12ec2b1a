package org.barometer.survey.form.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number as people type it: with a decimal comma or point, and with spaces between thousands. */
final class TypedNumber {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?");

    /** Is it ten thousand, or ten with three decimals? */
    private static final Pattern IN_THOUSANDS = Pattern.compile("-?[0-9]{1,3}(?:[.,][0-9]{3})+");

    private static final int THOUSANDS = 3;

    private TypedNumber() {}

    /** The number, or the text itself where it is none or could be one of two. */
    static Object read(String typed, int decimals) {
        var compact = SPACES.matcher(typed).replaceAll("").replace('\u2212', '-');
        if (decimals < THOUSANDS && IN_THOUSANDS.matcher(compact).matches()) {
            return typed;
        }
        var plain = compact.replace(',', '.');
        return PLAIN.matcher(plain).matches() ? new BigDecimal(plain) : typed;
    }

    static String write(BigDecimal number, char decimalMark) {
        return number.toPlainString().replace('.', decimalMark);
    }
}
