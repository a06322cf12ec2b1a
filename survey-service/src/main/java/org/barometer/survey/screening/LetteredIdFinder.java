package org.barometer.survey.screening;

import static org.barometer.survey.screening.Checks.isDate;
import static org.barometer.survey.screening.Checks.isMod11And2;
import static org.barometer.survey.screening.Checks.number;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.barometer.survey.screening.model.Kind;

/** Personal numbers that have letters in them, of Finland and other countries. */
final class LetteredIdFinder implements Finder {
    /** What the longest takes, spaces included. */
    private static final int LONGEST = 18;

    private static final String FINNISH_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String IRISH_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final int[] ITALIAN_ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    /** How a number is written, without a choice of ways to read it, and what must be true. */
    private record Form(Pattern pattern, Predicate<String> check) {
        Form(String pattern, Predicate<String> check) {
            this(Pattern.compile(pattern), check);
        }
    }

    private static final List<Form> FORMS =
            List.of(
                    new Form("[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Y]", LetteredIdFinder::isFinnish),
                    new Form("[0-9]{8}[- ]?[A-Z]", LetteredIdFinder::isSpanish),
                    new Form("[XYZ]-?[0-9]{7}-?[A-Z]", LetteredIdFinder::isSpanish),
                    new Form(
                            "[A-Z]{6}[0-9]{2}[A-Z][0-9]{2}[A-Z][0-9]{3}[A-Z]",
                            LetteredIdFinder::isItalian),
                    new Form("[0-9]{7}[A-W][A-IW]?", LetteredIdFinder::isIrish),
                    new Form("[0-9]{17}X", LetteredIdFinder::isChinese),
                    new Form(
                            "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
                                    + " ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]",
                            _ -> true));

    @Override
    public void find(PlainText text, Findings findings) {
        for (int i = 0; i < text.length(); i++) {
            if (isStart(text, i)) {
                from(text, i, findings);
            }
        }
    }

    private static void from(PlainText text, int start, Findings findings) {
        var upper = upper(text.text().substring(start, Math.min(text.length(), start + LONGEST)));
        for (var form : FORMS) {
            var matcher = form.pattern().matcher(upper);
            if (matcher.lookingAt()
                    && !isAlphanumeric(text.at(start + matcher.end()))
                    && form.check().test(matcher.group())) {
                findings.add(start, start + matcher.end(), Kind.NATIONAL_ID);
            }
        }
    }

    /** Begins as one of them does: with six digits, or with letters and then a digit. */
    private static boolean isStart(PlainText text, int i) {
        if (!isAlphanumeric(text.at(i)) || isAlphanumeric(text.at(i - 1))) {
            return false;
        }
        if (DigitGroups.isDigit(text.at(i))) {
            return isDigits(text, i, 6);
        }
        int letters = i + 1;
        while (letters - i < 7 && Character.isLetter(text.at(letters))) {
            letters++;
        }
        return DigitGroups.isDigit(text.at(letters)) || DigitGroups.isDigit(text.at(letters + 1));
    }

    private static boolean isDigits(PlainText text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (!DigitGroups.isDigit(text.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFinnish(String id) {
        int number = Integer.parseInt(id.substring(0, 6) + id.substring(7, 10));
        return isDate(number(id, 2, 4), number(id, 0, 2))
                && FINNISH_LETTERS.charAt(number % 31) == id.charAt(10);
    }

    private static boolean isSpanish(String id) {
        var plain = id.replace("-", "").replace(" ", "");
        int first = "XYZ".indexOf(plain.charAt(0));
        var digits =
                (first < 0 ? plain.substring(0, 1) : Integer.toString(first))
                        + plain.substring(1, 8);
        return SPANISH_LETTERS.charAt(Integer.parseInt(digits) % 23) == plain.charAt(8);
    }

    private static boolean isItalian(String id) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char character = id.charAt(i);
            int value = DigitGroups.isDigit(character) ? character - '0' : character - 'A';
            sum += i % 2 == 0 ? ITALIAN_ODD[value] : value;
        }
        return 'A' + sum % 26 == id.charAt(15);
    }

    private static boolean isIrish(String id) {
        int sum = Checks.weighted(id, 8, 7, 6, 5, 4, 3, 2);
        if (id.length() == 9 && id.charAt(8) != 'W') {
            sum += 9 * (id.charAt(8) - 'A' + 1);
        }
        return IRISH_LETTERS.charAt(sum % 23) == id.charAt(7);
    }

    private static boolean isChinese(String id) {
        return isDate(number(id, 10, 12), number(id, 12, 14)) && isMod11And2(id);
    }

    /** Letter by letter, so that it stays as long as it was. */
    private static String upper(String text) {
        var upper = new StringBuilder(text);
        for (int i = 0; i < upper.length(); i++) {
            upper.setCharAt(i, Character.toUpperCase(upper.charAt(i)));
        }
        return upper.toString();
    }

    private static boolean isAlphanumeric(char character) {
        return Character.isLetterOrDigit(character);
    }
}
