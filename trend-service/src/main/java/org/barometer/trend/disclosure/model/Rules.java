package org.barometer.trend.disclosure.model;

import java.util.EnumSet;
import java.util.Set;

/** The rules that apply, with the limits of the policy. */
record Rules(DisclosurePolicy policy, Set<Rule> applied) {
    Rules {
        applied = Set.copyOf(applied);
    }

    static Rules all(DisclosurePolicy policy) {
        return new Rules(policy, Set.of(Rule.values()));
    }

    /** Those that concern a table: only of cases each agency keeps their number to itself. */
    Rules of(AnswerTable table) {
        if (table.ofCases()) {
            return this;
        }
        var others = EnumSet.allOf(Rule.class);
        others.retainAll(applied);
        others.remove(Rule.MAGNITUDE);
        return new Rules(policy, others);
    }

    boolean apply(Rule rule) {
        return applied.contains(rule);
    }

    /** R1, and R10: the same of what is left for an agency that takes its own answers away. */
    boolean show(Block block) {
        return clears(block)
                && (!apply(Rule.OWN_BENCHMARK)
                        || block.contributions().stream()
                                .map(own -> block.without(Set.of(own.agency())))
                                .allMatch(this::clears));
    }

    private boolean clears(Block block) {
        return (!apply(Rule.BLOCK) || policy.clears(block))
                && (!apply(Rule.MAGNITUDE) || policy.clearsMagnitude(block));
    }

    /** R3. */
    boolean show(Cell cell) {
        return !apply(Rule.CELL) || policy.clears(cell);
    }

    /** R2 for respondents. */
    boolean leave(Block remainder) {
        return !apply(Rule.REMAINDER)
                || (policy.clears(remainder)
                        && (!apply(Rule.MAGNITUDE) || policy.clearsMagnitude(remainder)));
    }

    /** R2 for counts. */
    boolean leave(Cell remainder) {
        return !apply(Rule.REMAINDER) || policy.clears(remainder);
    }
}
