package org.barometer.trend.disclosure.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which figures of a published question may be replaced (R9). Who has both vintages can subtract
 * them, so the records that were added to a block, and those that were taken away, are tables of
 * their own: nothing, or a block that may be shown with all its counts. A block for which this does
 * not hold keeps its old figures, and so does every larger one that has a changed agency of it.
 *
 * <p>Counts of agencies do not tell who changed. A changed answer is seen as one record that was
 * taken away and one that was added; what came and went alike in one agency is seen by nobody.
 */
public final class Vintages {
    private final AnswerTable before;
    private final AnswerTable after;
    private final DisclosurePolicy policy;
    private final Rules rules;

    private Vintages(AnswerTable before, AnswerTable after, DisclosurePolicy policy) {
        this.before = before;
        this.after = after;
        this.policy = policy;
        this.rules = Rules.all(policy).of(after);
    }

    /**
     * The areas whose figures stay as they were published.
     *
     * @param before what the published figures counted
     * @param after what new figures would count, with the same options
     */
    public static Set<Area> held(AnswerTable before, AnswerTable after, DisclosurePolicy policy) {
        if (!before.options().equals(after.options()) || before.exclusive() != after.exclusive()) {
            throw new IllegalArgumentException("A revision has the options of what it revises");
        }
        return new Vintages(before, after, policy).held();
    }

    private Set<Area> held() {
        var changes = new TreeMap<Area, Set<String>>();
        var areas = new TreeSet<>(before.blocks().keySet());
        areas.addAll(after.blocks().keySet());
        areas.forEach(area -> changes.put(area, changedAgencies(area)));
        var refused = areas.stream().filter(area -> !mayChange(area)).collect(Collectors.toSet());
        var held = new HashSet<>(refused);
        for (var area : areas) {
            for (var part : refused) {
                if (area.by().compareTo(part.by()) < 0
                        && overlap(changed(changes, area), changed(changes, part))) {
                    held.add(area);
                }
            }
        }
        held.addAll(
                Publication.refused(
                        rules,
                        refused.stream()
                                .map(area -> Forms.respondents(changed(changes, area)))
                                .toList(),
                        List.of(),
                        areas.stream()
                                .filter(area -> !held.contains(area))
                                .sorted(after.order())
                                .toList(),
                        area -> Forms.respondents(changed(changes, area))));
        return Set.copyOf(held);
    }

    /** Every way to split the respondents of an area that figures show. */
    private boolean mayChange(Area area) {
        var old = block(before, area);
        var now = block(after, area);
        if (before.exclusive()) {
            return mayChange(old, now, before.options());
        }
        return before.options().stream()
                .allMatch(
                        option ->
                                mayChange(
                                                old.yesOrNo(option),
                                                now.yesOrNo(option),
                                                List.of(option, Block.not(option)))
                                        && after.broader(option).stream()
                                                .allMatch(
                                                        broader ->
                                                                mayChange(
                                                                        old.inside(broader, option),
                                                                        now.inside(broader, option),
                                                                        List.of(
                                                                                option,
                                                                                broader,
                                                                                Block.not(
                                                                                        broader)))));
    }

    private boolean mayChange(Block old, Block now, List<String> options) {
        return mayBeSeen(now.grownFrom(old, options), options)
                && mayBeSeen(old.grownFrom(now, options), options);
    }

    private boolean mayBeSeen(Block records, List<String> options) {
        return records.agencies() == 0
                || (rules.show(records)
                        && options.stream()
                                .allMatch(option -> policy.clears(records.cell(Set.of(option)))));
    }

    private Set<String> changedAgencies(Area area) {
        var old = block(before, area).byAgency();
        var now = block(after, area).byAgency();
        var agencies = new TreeSet<>(old.keySet());
        agencies.addAll(now.keySet());
        agencies.removeIf(
                agency -> {
                    var one = old.get(agency);
                    return one != null && one.equals(now.get(agency));
                });
        return agencies;
    }

    private static Block block(AnswerTable table, Area area) {
        return table.blocks().getOrDefault(area, Block.NONE);
    }

    private static Set<String> changed(Map<Area, Set<String>> changes, Area area) {
        return changes.getOrDefault(area, Set.of());
    }

    private static boolean overlap(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
