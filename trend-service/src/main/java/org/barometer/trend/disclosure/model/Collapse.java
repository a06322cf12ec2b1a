package org.barometer.trend.disclosure.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A single choice whose small options were merged before anything is hidden (R4): neighbouring
 * points of a scale, or codes into their parent, in an order that was declared beforehand and for
 * all areas alike.
 *
 * @param table with the merged options
 * @param merged in their order; nothing where all options are large enough
 */
public record Collapse(AnswerTable table, List<Merge> merged) {

    /** Options that become one. */
    public record Merge(Set<String> of, String into) {
        public Merge {
            of = Set.copyOf(of);
        }
    }

    public Collapse {
        merged = List.copyOf(merged);
    }

    /**
     * Merges only as far as it takes until no option of the world is too small to be shown.
     *
     * @param declared merges, the first to be done first; each may merge what one before it made
     * @throws IllegalArgumentException if respondents could be counted twice, or an option that is
     *     to be merged is none
     */
    public static Collapse of(AnswerTable table, List<Merge> declared, DisclosurePolicy policy) {
        if (!table.exclusive()) {
            throw new IllegalArgumentException(
                    "Who ticked two of several options would be counted twice");
        }
        var collapsed = table;
        var merged = new ArrayList<Merge>();
        for (var merge : declared) {
            if (allClear(collapsed, policy)) {
                break;
            }
            collapsed = merge(collapsed, merge);
            merged.add(merge);
        }
        return new Collapse(collapsed, merged);
    }

    private static boolean allClear(AnswerTable table, DisclosurePolicy policy) {
        var world = table.block(Area.WORLD);
        return table.options().stream()
                .allMatch(option -> policy.clears(world.cell(Set.of(option))));
    }

    private static AnswerTable merge(AnswerTable table, Merge merge) {
        if (!table.options().containsAll(merge.of())) {
            var missing = new HashSet<>(merge.of());
            table.options().forEach(missing::remove);
            throw new IllegalArgumentException("No options to merge: " + missing);
        }
        var options = new ArrayList<String>();
        for (var option : table.options()) {
            var now = merge.of().contains(option) ? merge.into() : option;
            if (!options.contains(now)) {
                options.add(now);
            }
        }
        var blocks = new TreeMap<Area, Block>();
        table.blocks().forEach((area, block) -> blocks.put(area, merge(block, table, merge)));
        return new AnswerTable(options, true, blocks, Map.of(), table.ofCases());
    }

    private static Block merge(Block block, AnswerTable table, Merge merge) {
        return new Block(
                block.contributions().stream()
                        .map(
                                part -> {
                                    var counts = new HashMap<String, Long>();
                                    for (var option : table.options()) {
                                        counts.merge(
                                                merge.of().contains(option) ? merge.into() : option,
                                                part.count(Set.of(option)),
                                                Long::sum);
                                    }
                                    return new Contribution(part.agency(), part.base(), counts);
                                })
                        .toList());
    }
}
