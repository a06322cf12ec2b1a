package org.barometer.survey.screening;

import java.time.Month;

/** The arithmetic that check digits share. */
final class Checks {
    private Checks() {}

    static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    /** A day that a month can have; the year is not known well enough to ask about leap days. */
    static boolean isDate(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    }

    /** The digits from the left, each times its weight. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(digits.charAt(i), 10) * weights[i];
        }
        return sum;
    }

    /** ISO/IEC 7064, MOD 11,10. */
    static boolean isMod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (product + Character.digit(digits.charAt(i), 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + Character.digit(digits.charAt(digits.length() - 1), 10)) % 10 == 1;
    }

    /** ISO/IEC 7064, MOD 11-2; the last one may be an X. */
    static boolean isMod11And2(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            char character = characters.charAt(i);
            sum = (sum * 2 + (character == 'X' ? 10 : Character.digit(character, 10))) % 11;
        }
        return sum == 1;
    }
}
