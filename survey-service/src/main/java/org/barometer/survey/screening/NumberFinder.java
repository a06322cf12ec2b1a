package org.barometer.survey.screening;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.barometer.survey.screening.DigitGroups.Group;
import org.barometer.survey.screening.DigitGroups.Part;
import org.barometer.survey.screening.model.Kind;

/** Payment cards and the personal numbers of many countries, all known by their check digits. */
final class NumberFinder implements Finder {
    private static final int SHORTEST = 9;
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST = 19;

    /** In one piece, in fours, or as American Express and Diners print it. */
    private static final Pattern CARD =
            Pattern.compile("1[3-9]|4([ .-])4\\1(?:4\\1[1-4](?:\\1[1-3])?|5|6)|4([ .-])6\\2[45]");

    private final CreditCardValidator cards =
            CreditCardValidator.genericCreditCardValidator(SHORTEST_CARD, LONGEST);

    @Override
    public void find(PlainText text, Findings findings) {
        for (var chain : DigitGroups.chains(text)) {
            for (int first = 0; first < chain.size(); first++) {
                startingAt(text, chain, first, findings);
            }
        }
    }

    private void startingAt(PlainText text, List<Group> chain, int first, Findings findings) {
        int digits = 0;
        int last = Math.min(chain.size(), first + DigitGroups.MOST);
        for (int next = first; next < last; next++) {
            digits += chain.get(next).length();
            if (digits > LONGEST) {
                return;
            }
            // Nobody writes them in single digits; without this, a long row of those takes long.
            if (digits >= SHORTEST && digits >= 2 * (next - first + 1)) {
                inspect(new Part(text, chain.subList(first, next + 1)), findings);
            }
        }
    }

    private void inspect(Part part, Findings findings) {
        var digits = part.digits();
        var shape = part.shape();
        if (digits.length() >= SHORTEST_CARD && isCard(digits, shape)) {
            findings.add(part.start(), part.end(), Kind.CARD_NUMBER);
        }
        if (NationalNumber.isOne(part, shape, digits)) {
            findings.add(part.start(), part.end(), Kind.NATIONAL_ID);
        }
    }

    private boolean isCard(String digits, String shape) {
        // 2 to 6 are those of banks and card companies (ISO/IEC 7812).
        return digits.charAt(0) >= '2'
                && digits.charAt(0) <= '6'
                && CARD.matcher(shape).matches()
                && cards.isValid(digits);
    }
}
