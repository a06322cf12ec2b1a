package org.barometer.trend.disclosure.model;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.barometer.trend.disclosure.model.Pattern.CellKey;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;

/**
 * Options of a multiple choice that are part of broader ones: who chose the narrower one chose the
 * broader one too, so what the broader one has beside it is a count like any other (R3).
 */
final class Nesting {
    private final AnswerTable table;
    private final Rules rules;

    Nesting(AnswerTable table, Rules rules) {
        this.table = table;
        this.rules = rules;
    }

    /** What is hidden of the broader ones takes nothing away from those that they hold. */
    List<String> outermostFirst() {
        return table.options().stream()
                .sorted(comparingInt(option -> table.broader(option).size()))
                .toList();
    }

    /**
     * Counts of a narrower option that would tell a secret together with a broader one's.
     *
     * @param hidden cells of the broader options
     */
    Collection<LinearForm> giveaways(
            String option, Forms forms, Set<Area> hiddenBlocks, Set<CellKey> hidden) {
        var found = new ArrayList<LinearForm>();
        for (var broader : table.broader(option)) {
            table.blocks()
                    .forEach(
                            (area, block) -> {
                                if (!hiddenBlocks.contains(area)
                                        && !hidden.contains(new CellKey(area, broader))
                                        && tells(block, broader, option)) {
                                    found.add(forms.count(block, Set.of(option)));
                                }
                            });
            table.groups().values().stream()
                    .filter(group -> tells(group, broader, option))
                    .forEach(group -> found.add(forms.count(group, Set.of(option))));
        }
        return found;
    }

    /** What broader options have beside narrower ones, where that is a small count. */
    List<Sensitive> secrets(Function<String, Forms> forms) {
        var found = new ArrayList<Sensitive>();
        eachPair(
                (broader, option) -> {
                    var outer = forms.apply(broader);
                    var inner = forms.apply(option);
                    blocks().forEach(
                                    (areas, block) -> {
                                        if (tells(block, broader, option)) {
                                            found.add(
                                                    new Sensitive(
                                                            outer.name(areas) + "/not " + option,
                                                            outer.count(block, Set.of(broader))
                                                                    .minus(
                                                                            inner.count(
                                                                                    block,
                                                                                    Set.of(
                                                                                            option))),
                                                            rules.policy().minCell()));
                                        }
                                    });
                });
        return found;
    }

    /** Nobody chose the narrower option without the broader one. */
    List<Fact> facts(Function<String, Forms> forms) {
        var facts = new ArrayList<Fact>();
        eachPair(
                (broader, option) -> {
                    var outer = forms.apply(broader);
                    var inner = forms.apply(option);
                    for (var part : table.block(Area.WORLD).contributions()) {
                        var own = new Block(List.of(part));
                        facts.add(
                                new Fact(
                                        "%s is part of %s in %s"
                                                .formatted(
                                                        inner.name(), outer.name(), part.agency()),
                                        outer.count(own, Set.of(broader))
                                                .minus(inner.count(own, Set.of(option))),
                                        0,
                                        Fact.NO_MOST));
                    }
                });
        return facts;
    }

    private Map<Set<Area>, Block> blocks() {
        var blocks = new LinkedHashMap<Set<Area>, Block>();
        table.blocks().forEach((area, block) -> blocks.put(Set.of(area), block));
        blocks.putAll(table.groups());
        return blocks;
    }

    private boolean tells(Block block, String broader, String option) {
        return block.count(option) > 0 && !rules.show(block.rest(broader, option));
    }

    private void eachPair(BiConsumer<String, String> action) {
        for (var option : table.options()) {
            table.broader(option).stream().sorted().forEach(each -> action.accept(each, option));
        }
    }
}
