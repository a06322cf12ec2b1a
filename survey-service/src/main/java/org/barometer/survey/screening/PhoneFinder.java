package org.barometer.survey.screening;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.barometer.survey.screening.DigitGroups.Group;
import org.barometer.survey.screening.DigitGroups.Part;
import org.barometer.survey.screening.model.Kind;

/**
 * Phone numbers of every country, as they are dialled from abroad or at home.
 *
 * <p>At home most rows of eight digits are a number somewhere, and many rows of digits in a survey
 * are counts, dates and years. So what does not begin like a phone number must be grouped as its
 * country groups it, be too long for a count, or follow a word such as "call".
 */
final class PhoneFinder implements Finder {
    private static final Set<String> WORDS =
            Set.of(
                    "phone",
                    "telephone",
                    "tel",
                    "tfn",
                    "telefon",
                    "telefonnummer",
                    "tele",
                    "mobile",
                    "mobil",
                    "mobilnummer",
                    "mobilen",
                    "call",
                    "dial",
                    "ring",
                    "ringa",
                    "nås",
                    "sms",
                    "whatsapp",
                    "viber",
                    "signal",
                    "fax",
                    "handy",
                    "cellphone");

    /** What registers number with a zero in front. */
    private static final Set<String> REGISTERS =
            Set.of(
                    "dnr",
                    "diarienr",
                    "diarienummer",
                    "ärende",
                    "ärendenummer",
                    "ärendenr",
                    "ref",
                    "reference",
                    "case",
                    "mål",
                    "målnr",
                    "isbn",
                    "issn",
                    "sfs",
                    "doi");

    /** What is dialled before the country, in most of the world and in North America. */
    private static final List<String> PREFIXES = List.of("00", "011");

    private static final int SHORTEST = 7;
    private static final int SHORTEST_NAMED = 5;
    private static final int SHORTEST_ZERO = 8;
    private static final int SHORTEST_WHOLE = 10;
    private static final int LONGEST = 17;
    private static final int LONGEST_NATIONAL = 13;

    /** More rows of digits that look like phone numbers than this are a list of them. */
    private static final int MOST_LOOKUPS = 20;

    @Override
    public void find(PlainText text, Findings findings) {
        int lookups = 0;
        for (var chain : DigitGroups.chains(text)) {
            for (var part : WithoutTimes.of(text, chain)) {
                lookups = inspect(text, part, lookups, findings);
            }
        }
    }

    private static int inspect(
            PlainText text, List<Group> chain, int lookupsBefore, Findings findings) {
        int lookups = lookupsBefore;
        int first = 0;
        while (first < chain.size()) {
            var place = Place.of(text, chain, first);
            int next = first + 1;
            for (int end = place.farthest(); end > first; end--) {
                var part = new Part(text, chain.subList(first, end));
                var look = lookOf(place, part);
                if (look == Look.NONE) {
                    continue;
                }
                lookups++;
                if (lookups > MOST_LOOKUPS || isPhone(look, part)) {
                    findings.add(start(part), part.end(), Kind.PHONE_NUMBER);
                    next = end;
                    break;
                }
            }
            first = next;
        }
        return lookups;
    }

    /**
     * Where a number may begin.
     *
     * @param farthest the first group that cannot belong to it any more
     * @param named whether a word before it says that it is a phone number
     * @param registered whether a word before it says that it is not
     */
    private record Place(int farthest, boolean named, boolean registered) {
        static Place of(PlainText text, List<Group> chain, int first) {
            int farthest = first;
            int digits = 0;
            int most = Math.min(chain.size(), first + DigitGroups.MOST);
            while (farthest < most && digits + chain.get(farthest).length() <= LONGEST) {
                digits += chain.get(farthest).length();
                farthest++;
            }
            if (digits < SHORTEST_NAMED) {
                return new Place(first, false, false);
            }
            int start = start(new Part(text, chain.subList(first, farthest)));
            return new Place(
                    farthest,
                    Surroundings.isAfter(text, start, WORDS),
                    Surroundings.isAfter(text, start, REGISTERS));
        }
    }

    /** Why a row of digits may be a phone number. */
    private enum Look {
        NONE,
        FROM_ABROAD,
        AT_HOME,
        GROUPED
    }

    private static Look lookOf(Place place, Part part) {
        int digits = part.count();
        if (isAfterPlus(part)) {
            return digits >= SHORTEST ? Look.FROM_ABROAD : Look.NONE;
        }
        if (digits < SHORTEST_NAMED || holdsPlus(part)) {
            return Look.NONE;
        }
        if (place.named() && digits <= LONGEST_NATIONAL) {
            return digits >= SHORTEST || part.groups().size() == 1
                    ? yearsOr(part, Look.AT_HOME)
                    : Look.NONE;
        }
        if (place.registered()) {
            return Look.NONE;
        }
        return part.text().at(part.start()) == '0'
                ? lookOfZero(part, digits)
                : lookOfOthers(part, digits);
    }

    private static Look lookOfZero(Part part, int digits) {
        if (digits < SHORTEST_ZERO
                || isDecimal(part)
                || (part.groups().size() == 1 && digits == SHORTEST_ZERO)) {
            return Look.NONE;
        }
        return PREFIXES.stream().anyMatch(part.digits()::startsWith)
                ? Look.FROM_ABROAD
                : digits <= LONGEST_NATIONAL ? Look.AT_HOME : Look.NONE;
    }

    private static Look lookOfOthers(Part part, int digits) {
        if (digits > LONGEST_NATIONAL) {
            return Look.NONE;
        }
        if (part.groups().size() == 1) {
            return digits >= SHORTEST_WHOLE ? Look.AT_HOME : Look.NONE;
        }
        return part.groups().size() > 2 && digits >= SHORTEST_ZERO && !isThousands(part)
                ? yearsOr(part, Look.GROUPED)
                : Look.NONE;
    }

    private static boolean isPhone(Look look, Part part) {
        var digits = part.digits();
        return switch (look) {
            case NONE -> false;
            case FROM_ABROAD ->
                    isAfterPlus(part)
                            ? PhoneNumbers.isInternational(digits)
                            : PREFIXES.stream()
                                            .filter(digits::startsWith)
                                            .anyMatch(
                                                    prefix ->
                                                            PhoneNumbers.isInternational(
                                                                    digits.substring(
                                                                            prefix.length())))
                                    || PhoneNumbers.isNational(digits);
            case AT_HOME -> PhoneNumbers.isNational(digits);
            case GROUPED -> PhoneNumbers.isNational(digits, part.lengths());
        };
    }

    /** With the plus and the bracket that belong to it. */
    private static int start(Part part) {
        var text = part.text();
        int start = part.start();
        if (text.at(start - 1) == ' ' && text.at(start - 2) == '+') {
            return start - 2;
        }
        if (text.at(start - 1) == '(' && (closes(part) || text.at(start - 2) == '+')) {
            start--;
        }
        if (text.at(start - 1) == '+') {
            start--;
        }
        return text.at(start) == '+' && text.at(start - 1) == '(' && closes(part)
                ? start - 1
                : start;
    }

    private static boolean closes(Part part) {
        return IntStream.range(0, part.groups().size() - 1)
                .anyMatch(i -> part.gap(i).indexOf(')') >= 0);
    }

    private static boolean isAfterPlus(Part part) {
        return part.text().text().substring(start(part), part.start()).indexOf('+') >= 0;
    }

    private static boolean holdsPlus(Part part) {
        for (int i = 0; i + 1 < part.groups().size(); i++) {
            if (part.gap(i).indexOf('+') >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Look yearsOr(Part part, Look look) {
        for (int i = 0; i < part.groups().size(); i++) {
            int value = part.value(i);
            if (part.groups().get(i).length() != 4 || value < 1900 || value > 2100) {
                return look;
            }
        }
        return Look.NONE;
    }

    private static boolean isDecimal(Part part) {
        return part.groups().getFirst().length() == 1
                && part.groups().size() > 1
                && part.gap(0).equals(".");
    }

    private static boolean isThousands(Part part) {
        for (int i = 0; i + 1 < part.groups().size(); i++) {
            var gap = part.gap(i);
            if (part.groups().get(i + 1).length() != 3 || !(gap.equals(" ") || gap.equals("."))) {
                return false;
            }
        }
        return part.groups().getFirst().length() <= 3;
    }
}
