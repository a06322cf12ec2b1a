package org.barometer.trend.disclosure.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of an agency's answers to a question its coordinator is told, where releases counted
 * different ones (R9). Who has two reports can subtract them: the records that came and those that
 * went are each nothing, or might be shown with all their counts; and what one report hides, no
 * other shows.
 */
public final class OwnVintages {
    private final DisclosurePolicy policy;

    private OwnVintages(DisclosurePolicy policy) {
        this.policy = policy;
    }

    /**
     * The answers that the report on the last of some releases tells.
     *
     * @param counted the agency's answers as each release counted them, the first that was
     *     published first
     * @return their place in the list
     */
    public static int told(List<AnswerTable> counted, DisclosurePolicy policy) {
        var vintages = new OwnVintages(policy);
        var told = new ArrayList<Integer>();
        for (var i = 0; i < counted.size(); i++) {
            var now = counted.get(i);
            // Where not even the base is shown there is nothing to subtract from.
            if (OwnPattern.of(now, policy).base()
                    && told.stream().allMatch(one -> vintages.mayFollow(counted.get(one), now))) {
                told.add(i);
            }
        }
        return told.isEmpty() ? counted.size() - 1 : told.getLast();
    }

    private boolean mayFollow(AnswerTable before, AnswerTable now) {
        return before.options().equals(now.options())
                && before.exclusive() == now.exclusive()
                && OwnPattern.of(before, policy).equals(OwnPattern.of(now, policy))
                && splits(now).stream()
                        .allMatch(split -> mayChange(split.of(before), split.of(now)));
    }

    /** A way to divide the respondents into those who gave one of some answers. */
    private interface Split {
        AnswerTable of(AnswerTable own);
    }

    private static List<Split> splits(AnswerTable own) {
        if (own.exclusive()) {
            return List.of(table -> table);
        }
        var splits = new ArrayList<Split>();
        for (var option : own.options()) {
            splits.add(table -> table.yesOrNo(option));
            for (var broader : own.broader(option)) {
                splits.add(table -> table.inside(broader, option));
            }
        }
        return splits;
    }

    private boolean mayChange(AnswerTable before, AnswerTable now) {
        return mayBeSeen(now.grownFrom(before)) && mayBeSeen(before.grownFrom(now));
    }

    private boolean mayBeSeen(AnswerTable records) {
        return records.block(Area.WORLD).base() == 0
                || OwnPattern.of(records, policy).counts().containsAll(records.options());
    }
}
