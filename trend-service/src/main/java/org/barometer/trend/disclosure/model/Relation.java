package org.barometer.trend.disclosure.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sum that a reader can form: the areas of one breakdown that lie inside another area, and what
 * that area has beside them.
 *
 * @param rest the agencies of the total that are in none of the parts; it is never shown
 */
record Relation(Area total, List<Area> parts, Block rest) {

    Relation {
        parts = List.copyOf(parts);
    }

    /**
     * Every such sum of a table: the world and its countries, a type and the countries that are
     * wholly of it.
     */
    static List<Relation> of(AnswerTable table) {
        var relations = new ArrayList<Relation>();
        for (var total : table.blocks().keySet()) {
            for (var by : Breakdown.values()) {
                var relation = within(table, total, by);
                if (by != total.by() && !relation.parts.isEmpty()) {
                    relations.add(relation);
                }
            }
        }
        return List.copyOf(relations);
    }

    /** What a reader is left with who takes away the parts that are shown. */
    Block remainder(AnswerTable table, Set<Area> hidden) {
        var blocks = new ArrayList<Block>();
        blocks.add(rest);
        parts.stream().filter(hidden::contains).map(table::block).forEach(blocks::add);
        return Block.merge(blocks);
    }

    private static Relation within(AnswerTable table, Area total, Breakdown by) {
        var whole = table.block(total).agencyCodes();
        var parts = new ArrayList<Area>();
        Set<String> covered = new HashSet<>();
        table.blocks()
                .forEach(
                        (area, block) -> {
                            var inside = block.agencyCodes();
                            if (area.by() == by && !inside.isEmpty() && whole.containsAll(inside)) {
                                parts.add(area);
                                covered.addAll(inside);
                            }
                        });
        return new Relation(total, parts, table.block(total).without(covered));
    }
}
