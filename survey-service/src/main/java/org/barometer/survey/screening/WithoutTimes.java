package org.barometer.survey.screening;

import java.util.ArrayList;
import java.util.List;
import org.barometer.survey.screening.DigitGroups.Group;
import org.barometer.survey.screening.DigitGroups.Part;

/** What is left of a chain of digits when dates and times of day are taken out. */
final class WithoutTimes {
    private WithoutTimes() {}

    static List<List<Group>> of(PlainText text, List<Group> chain) {
        var left = new ArrayList<List<Group>>();
        int from = 0;
        int i = 0;
        while (i < chain.size()) {
            int length = lengthOfTime(new Part(text, chain), i);
            if (length == 0) {
                i++;
                continue;
            }
            if (i > from) {
                left.add(chain.subList(from, i));
            }
            i += length;
            from = i;
        }
        if (from < chain.size()) {
            left.add(chain.subList(from, chain.size()));
        }
        return left;
    }

    /** How many groups from here are a date or a span of hours; none if they are neither. */
    private static int lengthOfTime(Part chain, int at) {
        if (isDate(chain, at)) {
            return 3;
        }
        return isHours(chain, at) ? 4 : 0;
    }

    private static boolean isDate(Part chain, int at) {
        if (at + 3 > chain.groups().size()) {
            return false;
        }
        var gap = chain.gap(at);
        if (!(gap.equals("-") || gap.equals(".") || gap.equals("/"))
                || !chain.gap(at + 1).equals(gap)
                // One more of the same: a phone number in pairs rather than a date.
                || (at + 3 < chain.groups().size() && chain.gap(at + 2).equals(gap))
                || (at > 0 && chain.gap(at - 1).equals(gap))) {
            return false;
        }
        int first = chain.value(at);
        int middle = chain.value(at + 1);
        int last = chain.value(at + 2);
        return (isYear(chain, at) && isMonth(middle) && isDay(last))
                || (isDay(first) && isMonth(middle) && isEndingYear(chain, at + 2))
                || (isMonth(first) && isDay(middle) && isEndingYear(chain, at + 2));
    }

    private static boolean isHours(Part chain, int at) {
        return at + 4 <= chain.groups().size()
                && chain.gap(at).equals(".")
                && chain.gap(at + 1).strip().equals("-")
                && chain.gap(at + 2).equals(".")
                && isTime(chain, at)
                && isTime(chain, at + 2);
    }

    private static boolean isTime(Part chain, int at) {
        return chain.groups().get(at).length() <= 2
                && chain.value(at) < 25
                && chain.groups().get(at + 1).length() == 2
                && chain.value(at + 1) < 60;
    }

    private static boolean isYear(Part chain, int at) {
        int year = chain.value(at);
        return chain.groups().get(at).length() == 4 && year >= 1900 && year <= 2100;
    }

    private static boolean isEndingYear(Part chain, int at) {
        return isYear(chain, at) || chain.groups().get(at).length() == 2;
    }

    private static boolean isMonth(int value) {
        return value >= 1 && value <= 12;
    }

    private static boolean isDay(int value) {
        return value >= 1 && value <= 31;
    }
}
