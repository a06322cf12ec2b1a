package org.barometer.trend.disclosure.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.barometer.trend.disclosure.model.Pattern.CellKey;
import org.barometer.trend.facts.model.LinearForm;

/** Which counts of a single choice are hidden, where the pattern of its blocks is known. */
final class HiddenCells {
    /** R4: a block with a larger share of its options hidden shows its base only. */
    private static final int MOST_HIDDEN_PERCENT = 40;

    /** Fewer cannot protect each other, however few options there are. */
    private static final int FEWEST_HIDDEN = 2;

    private final AnswerTable table;
    private final Forms forms;
    private final Rules rules;
    private final List<Area> shown;
    private final List<Relation> relations;
    private final Set<LinearForm> secrets;
    private final Set<CellKey> hidden;

    private HiddenCells(
            AnswerTable table,
            Forms forms,
            Rules rules,
            Set<Area> hiddenBlocks,
            Set<LinearForm> secrets,
            Set<CellKey> already) {
        this.table = table;
        this.forms = forms;
        this.rules = rules;
        this.shown =
                table.blocks().keySet().stream()
                        .filter(area -> !hiddenBlocks.contains(area))
                        .toList();
        this.relations = Relation.of(table);
        this.secrets = new LinkedHashSet<>(secrets);
        this.hidden = new HashSet<>(already);
    }

    /**
     * @param secrets that must not follow
     * @param already hidden before; these stay hidden
     */
    static Set<CellKey> of(
            AnswerTable table,
            Forms forms,
            Rules rules,
            Set<Area> hiddenBlocks,
            Set<LinearForm> secrets,
            Set<CellKey> already) {
        return new HiddenCells(table, forms, rules, hiddenBlocks, secrets, already).solve();
    }

    private Set<CellKey> solve() {
        for (var cell : cells()) {
            var block = table.block(cell.area());
            if (!shown.contains(cell.area())
                    || block.base() < rules.policy().percentageBase()
                    || !rules.show(block.cell(Set.of(cell.option())))) {
                hidden.add(cell);
            }
        }
        int before;
        do {
            before = hidden.size() + secrets.size();
            hideWhatTells();
            hideWhereMuchIsHidden();
            addWeakSums();
        } while (hidden.size() + secrets.size() > before);
        return Set.copyOf(hidden);
    }

    private List<CellKey> cells() {
        var cells = new ArrayList<CellKey>();
        for (var area : table.blocks().keySet()) {
            table.options().forEach(option -> cells.add(new CellKey(area, option)));
        }
        return cells;
    }

    private void hideWhatTells() {
        hidden.addAll(
                Publication.refused(
                        rules,
                        secrets,
                        shown.stream().map(area -> forms.base(table.block(area))).toList(),
                        cells().stream()
                                .filter(cell -> !hidden.contains(cell))
                                .sorted(order())
                                .toList(),
                        cell -> forms.count(table.block(cell.area()), Set.of(cell.option()))));
    }

    /**
     * R5. Hiding a cell that nobody is in protects nothing, so it comes first; and of equals the
     * one whose option is larger in the world, so that what is hidden lines up and less is needed.
     */
    private Comparator<CellKey> order() {
        var world = table.block(Area.WORLD);
        return comparing((CellKey cell) -> cell.area().by())
                .thenComparing(cell -> count(cell) > 0)
                .thenComparing(comparingLong(this::count).reversed())
                .thenComparing(
                        comparingLong((CellKey cell) -> world.count(cell.option())).reversed())
                .thenComparing(cell -> cell.area().code())
                .thenComparing(comparingInt(cell -> table.options().indexOf(cell.option())));
    }

    private long count(CellKey cell) {
        return table.block(cell.area()).count(cell.option());
    }

    private void hideWhereMuchIsHidden() {
        for (var area : shown) {
            var number = hiddenOptions(area).size();
            if (number > FEWEST_HIDDEN
                    && number * 100 > table.options().size() * MOST_HIDDEN_PERCENT) {
                table.options().forEach(option -> hidden.add(new CellKey(area, option)));
            }
        }
    }

    private List<String> hiddenOptions(Area area) {
        return table.options().stream()
                .filter(option -> hidden.contains(new CellKey(area, option)))
                .toList();
    }

    /** R2: the options of a base beside those that are shown, and the parts of a total. */
    private void addWeakSums() {
        for (var area : shown) {
            var block = table.block(area);
            var options = hiddenOptions(area);
            if (!options.isEmpty()
                    && options.size() < table.options().size()
                    && !rules.leave(block.cell(options))) {
                secrets.add(forms.count(block, options));
            }
        }
        for (var relation : relations) {
            for (var option : table.options()) {
                if (!hidden.contains(new CellKey(relation.total(), option))) {
                    var remainder = relation.remainder(table, areasHiding(option));
                    if (remainder.agencies() > 0
                            && !(rules.leave(remainder)
                                    && rules.leave(remainder.cell(Set.of(option))))) {
                        secrets.add(forms.count(remainder, Set.of(option)));
                    }
                }
            }
        }
    }

    private Set<Area> areasHiding(String option) {
        var areas = new HashSet<Area>();
        for (var cell : hidden) {
            if (cell.option().equals(option)) {
                areas.add(cell.area());
            }
        }
        return areas;
    }
}
