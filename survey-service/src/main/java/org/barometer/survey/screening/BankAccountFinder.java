package org.barometer.survey.screening;

import java.util.Locale;
import org.apache.commons.validator.routines.IBANValidator;
import org.barometer.survey.screening.model.Kind;

/** International bank account numbers (ISO 13616), in one piece or in groups. */
final class BankAccountFinder implements Finder {
    private final IBANValidator accounts = IBANValidator.getInstance();

    @Override
    public void find(PlainText text, Findings findings) {
        for (int i = 0; i + 4 <= text.length(); i++) {
            if (isLetter(text.at(i))
                    && isLetter(text.at(i + 1))
                    && isDigit(text.at(i + 2))
                    && !isLetter(text.at(i - 1))
                    && !isDigit(text.at(i - 1))) {
                from(text, i, findings);
            }
        }
    }

    private void from(PlainText text, int start, Findings findings) {
        var country = text.text().substring(start, start + 2).toUpperCase(Locale.ROOT);
        var format = accounts.getValidator(country);
        if (format == null) {
            return;
        }
        var number = new StringBuilder(format.getIbanLength());
        int i = start;
        while (number.length() < format.getIbanLength()) {
            char character = text.at(i);
            if (isLetter(character) || isDigit(character)) {
                number.append(Character.toUpperCase(character));
            } else if (!isBetween(character) || isBetween(text.at(i - 1))) {
                return;
            }
            i++;
        }
        if (!isLetter(text.at(i)) && !isDigit(text.at(i)) && accounts.isValid(number.toString())) {
            findings.add(start, i, Kind.IBAN);
        }
    }

    private static boolean isBetween(char character) {
        return character == ' ' || character == '-' || character == '.';
    }

    private static boolean isLetter(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
