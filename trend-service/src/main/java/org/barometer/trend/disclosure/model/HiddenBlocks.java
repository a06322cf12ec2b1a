package org.barometer.trend.disclosure.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.barometer.trend.facts.model.LinearForm;

/** Which blocks are hidden with their bases. Answers have no part in it. */
final class HiddenBlocks {
    private final AnswerTable table;
    private final Rules rules;
    private final List<Relation> relations;
    private final Set<LinearForm> secrets = new LinkedHashSet<>();
    private final Set<Area> hidden;

    private HiddenBlocks(AnswerTable table, Rules rules, Set<Area> already) {
        this.table = table;
        this.rules = rules;
        this.relations = Relation.of(table);
        this.hidden = new TreeSet<>(already);
    }

    /**
     * @param already hidden before; these stay hidden
     */
    static Set<Area> of(AnswerTable table, Rules rules, Set<Area> already) {
        return new HiddenBlocks(table, rules, already).solve();
    }

    private Set<Area> solve() {
        table.blocks()
                .forEach(
                        (area, block) -> {
                            if (!rules.show(block)) {
                                hidden.add(area);
                            }
                        });
        Stream.concat(table.blocks().values().stream(), table.groups().values().stream())
                .filter(block -> block.agencies() > 0 && !rules.show(block))
                .map(HiddenBlocks::form)
                .forEach(secrets::add);
        do {
            hideWhatTells();
        } while (secrets.addAll(weakRemainders()));
        return Set.copyOf(hidden);
    }

    private void hideWhatTells() {
        var candidates =
                table.blocks().keySet().stream()
                        .filter(area -> !hidden.contains(area))
                        .sorted(table.order())
                        .toList();
        hidden.addAll(
                Publication.refused(
                        rules, secrets, List.of(), candidates, area -> form(table.block(area))));
    }

    private Collection<LinearForm> weakRemainders() {
        return relations.stream()
                .filter(relation -> !hidden.contains(relation.total()))
                .map(relation -> relation.remainder(table, hidden))
                .filter(remainder -> remainder.agencies() > 0 && !rules.leave(remainder))
                .map(HiddenBlocks::form)
                .toList();
    }

    private static LinearForm form(Block block) {
        return Forms.respondents(block.agencyCodes());
    }
}
