package org.barometer.trend.disclosure.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Decides which figures of a question may be shown. What is hidden only grows, until nothing
 * changes any more:
 *
 * <ol>
 *   <li>Bases: a block that fails R1 is hidden.
 *   <li>The world: a cell that fails R3 is hidden. Where each respondent chose exactly one option,
 *       the hidden options together must be at least two and clear R3 as one cell, or the next
 *       smallest option is hidden too.
 *   <li>An area shows every option that the world shows, or none: one cell that fails R3 hides all
 *       of that area. What the world hides counts as one further option. (A multiple choice is one
 *       such table for each option: chosen or not.) So what is hidden is always a whole table whose
 *       margins are known, and no single cell of it follows.
 *   <li>Nested options: who chose the narrower one chose the broader one, so the difference of the
 *       two is a figure, too. Where it fails R3, the narrower one is hidden (R4: it is told as part
 *       of the broader one).
 *   <li>R2: in every sum over areas the hidden part must be at least two areas and clear R1 and R3
 *       as one, or the smallest area that is still shown is hidden too. Where a total is hidden, so
 *       are its parts.
 * </ol>
 *
 * <p>All breakdowns are judged together, whether they are asked for or not, so two releases of the
 * same answers can never be played off against each other.
 */
public final class Suppression {

    private final AnswerTable table;
    private final DisclosurePolicy policy;
    private final List<Relation> relations;

    private Suppression(AnswerTable table, DisclosurePolicy policy) {
        this.table = table;
        this.policy = policy;
        this.relations = Relation.of(table);
    }

    /** What may be shown of a table; the same table always gives the same answer. */
    public static Pattern solve(AnswerTable table, DisclosurePolicy policy) {
        return new Suppression(table, policy).solve();
    }

    private Pattern solve() {
        if (!table.consistent()) {
            // Options that do not sum to their base are not what they are said to be: nothing is
            // safe.
            return new Pattern(table.blocks().keySet(), Set.of(), Set.of());
        }
        var bases = hideAreas(policy::clears, policy::clears);
        var hiddenOptions = hiddenInWorld(bases);
        var hiddenCells = new HashSet<Pattern.CellKey>();
        for (var columns : tables(hiddenOptions)) {
            var hidden =
                    hideAreas(
                            block ->
                                    block.base() >= policy.percentageBase() && columns.clear(block),
                            block -> policy.clears(block) && columns.clear(block),
                            bases);
            for (var area : hidden) {
                for (var option : columns.shown()) {
                    hiddenCells.add(new Pattern.CellKey(area, option));
                }
            }
        }
        for (var area : table.blocks().keySet()) {
            for (var option : hiddenOptions) {
                hiddenCells.add(new Pattern.CellKey(area, option));
            }
        }
        var tooFew = new HashSet<Area>();
        table.blocks()
                .forEach(
                        (area, block) -> {
                            if (!bases.contains(area) && block.base() < policy.percentageBase()) {
                                tooFew.add(area);
                            }
                        });
        return new Pattern(bases, tooFew, hiddenCells);
    }

    /** Cells of one table that are judged together, and the options that it shows. */
    private record Columns(List<String> shown, Predicate<Block> rule) {
        boolean clear(Block block) {
            return rule.test(block);
        }
    }

    private List<Columns> tables(Set<String> hidden) {
        var shown = table.options().stream().filter(option -> !hidden.contains(option)).toList();
        if (!table.exclusive()) {
            return shown.stream()
                    .map(
                            option ->
                                    new Columns(
                                            List.of(option),
                                            block ->
                                                    policy.clearsSplit(block.cell(Set.of(option)))
                                                            && restsClear(block, option, hidden)))
                    .toList();
        }
        return List.of(
                new Columns(
                        shown,
                        block ->
                                shown.stream()
                                                .allMatch(
                                                        option ->
                                                                policy.clears(
                                                                        block.cell(Set.of(option))))
                                        && (hidden.isEmpty()
                                                || policy.clears(block.cell(hidden)))));
    }

    private Set<String> hiddenInWorld(Set<Area> hiddenBases) {
        var world = table.block(Area.WORLD);
        if (hiddenBases.contains(Area.WORLD) || world.base() < policy.percentageBase()) {
            return Set.copyOf(table.options());
        }
        var hidden = new TreeSet<String>();
        for (var option : table.options()) {
            var cell = world.cell(Set.of(option));
            if (table.exclusive() ? !policy.clears(cell) : !policy.clearsSplit(cell)) {
                hidden.add(option);
            }
        }
        // The broader ones first: what is hidden takes nothing away from what it holds.
        var outermostFirst = comparingInt((String option) -> table.broader(option).size());
        for (var option : table.options().stream().sorted(outermostFirst).toList()) {
            if (!restsClear(world, option, hidden)) {
                hidden.add(option);
            }
        }
        while (table.exclusive() && !hidden.isEmpty() && !remainderClears(world, hidden)) {
            hidden.add(smallestShown(world, hidden));
        }
        return hidden;
    }

    /** Whether what the options that hold this one have beside it may be known of each. */
    private boolean restsClear(Block block, String option, Set<String> hidden) {
        return block.count(option) == 0
                || table.broader(option).stream()
                        .filter(above -> !hidden.contains(above))
                        .allMatch(above -> policy.clears(block.rest(above, option)));
    }

    private boolean remainderClears(Block world, Set<String> hidden) {
        return hidden.size() == table.options().size()
                || (hidden.size() >= 2 && policy.clears(world.cell(hidden)));
    }

    /** An option that nobody chose protects nothing, so it is the last to go. */
    private String smallestShown(Block world, Set<String> hidden) {
        return table.options().stream()
                .filter(option -> !hidden.contains(option))
                .min(
                        comparing((String option) -> world.count(option) == 0)
                                .thenComparingLong(world::count)
                                .thenComparing(reverseOrder()))
                .orElseThrow();
    }

    private Set<Area> hideAreas(Predicate<Block> alone, Predicate<Block> together) {
        return hideAreas(alone, together, Set.of());
    }

    private Set<Area> hideAreas(
            Predicate<Block> alone, Predicate<Block> together, Set<Area> already) {
        var hidden = new TreeSet<>(already);
        table.blocks()
                .forEach(
                        (area, block) -> {
                            if (!alone.test(block)) {
                                hidden.add(area);
                            }
                        });
        var grew = true;
        while (grew) {
            grew = false;
            for (var relation : relations) {
                var next = nextToHide(relation, hidden, together);
                hidden.addAll(next);
                grew |= !next.isEmpty();
            }
        }
        return Set.copyOf(hidden);
    }

    private List<Area> nextToHide(Relation relation, Set<Area> hidden, Predicate<Block> together) {
        var shown = relation.parts().stream().filter(part -> !hidden.contains(part)).toList();
        if (hidden.contains(relation.total())) {
            return shown;
        }
        var remainder = new ArrayList<Block>();
        for (var part : relation.parts()) {
            if (hidden.contains(part)) {
                remainder.add(table.block(part));
            }
        }
        var hiddenParts = remainder.size();
        if (relation.rest().agencies() > 0) {
            remainder.add(relation.rest());
        }
        // A rest that stands alone is no figure of ours, but it can be worked out: it must be
        // harmless.
        var recoverable = hiddenParts == 1 && remainder.size() == 1;
        if (remainder.isEmpty() || (!recoverable && together.test(Block.merge(remainder)))) {
            return List.of();
        }
        return List.of(smallest(shown).orElse(relation.total()));
    }

    private Optional<Area> smallest(List<Area> areas) {
        Comparator<Area> order =
                comparingLong((Area area) -> table.block(area).base())
                        .thenComparing(reverseOrder());
        return areas.stream().min(order);
    }
}
