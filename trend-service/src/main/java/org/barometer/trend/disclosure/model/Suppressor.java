package org.barometer.trend.disclosure.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.barometer.trend.disclosure.model.Pattern.CellKey;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;

/**
 * Decides which figures of a question may be shown, by the rules of docs/disclosure.md: first the
 * blocks, by their respondents and agencies; then the counts of the blocks that are shown. Of a
 * multiple choice each option is a single choice between yes and no.
 *
 * <p>All areas are judged together, whether they are asked for or not. The same answers give the
 * same result, in whatever order they come.
 */
public final class Suppressor {
    private final String question;
    private final AnswerTable table;
    private final Rules rules;
    private final Nesting nesting;

    private Suppressor(String question, AnswerTable table, Rules rules) {
        this.question = question;
        this.table = table;
        this.rules = rules.of(table);
        this.nesting = new Nesting(table, this.rules);
    }

    /**
     * What may be shown of a question, with what an auditor needs to judge it.
     *
     * @param question its name in facts, with its edition
     */
    public static Disclosed solve(String question, AnswerTable table, DisclosurePolicy policy) {
        return solve(question, table, Rules.all(policy));
    }

    static Disclosed solve(String question, AnswerTable table, Rules rules) {
        return new Suppressor(question, table, rules).solve(Pattern.ALL_SHOWN);
    }

    /**
     * The same where some of the facts must not be published either: what is hidden only grows.
     *
     * @param before what was to be shown of the same question by the same policy
     * @param refused names of its facts
     */
    public static Disclosed hideMore(
            String question,
            AnswerTable table,
            DisclosurePolicy policy,
            Pattern before,
            Set<String> refused) {
        var suppressor = new Suppressor(question, table, Rules.all(policy));
        return suppressor.solve(suppressor.without(refused, before));
    }

    /** What everybody can write down where a question is shown like this, by whatever rules. */
    public static Disclosed shown(
            String question, AnswerTable table, DisclosurePolicy policy, Pattern pattern) {
        return new Suppressor(question, table, Rules.all(policy)).disclosed(pattern);
    }

    /**
     * What everybody can write down who has all vintages of a question, and what nobody may learn
     * from them: also of the records that came, and of those that went (R9).
     *
     * @param vintages with the same options, the oldest first
     */
    public static Disclosed together(
            String question, List<Vintage> vintages, DisclosurePolicy policy) {
        var rules = Rules.all(policy);
        var asked =
                vintages.stream()
                        .map(vintage -> new Suppressor(question, vintage.table(), rules))
                        .toList();
        var lineage =
                new Lineage(
                        IntStream.range(0, vintages.size())
                                .mapToObj(i -> asked.get(i).disclosed(vintages.get(i).pattern()))
                                .toList());
        for (var later = 1; later < vintages.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                lineage.came(earlier, later, asked.get(later).grownFrom(asked.get(earlier)));
                lineage.went(earlier, later, asked.get(earlier).grownFrom(asked.get(later)));
            }
        }
        return lineage.together();
    }

    /** The records that another table of the question has not. */
    private Lineage.Change grownFrom(Suppressor other) {
        var all = new TreeMap<String, LinearForm>();
        var found = new ArrayList<Sensitive>();
        var here = splits();
        var there = other.splits();
        for (var i = 0; i < here.size(); i++) {
            var forms = here.get(i).forms();
            var grown = here.get(i).table().grownFrom(there.get(i).table());
            all.put(forms.name(), forms.base(here.get(i).table().block(Area.WORLD)));
            found.addAll(Secrets.counts(grown, forms, rules));
            found.addAll(Secrets.bases(grown, forms, rules));
        }
        return new Lineage.Change(all, found);
    }

    private Pattern without(Set<String> refused, Pattern before) {
        var blocks = new HashSet<>(before.hiddenBlocks());
        var cells = new HashSet<>(before.hiddenCells());
        for (var area : table.blocks().keySet()) {
            if (refused.contains(name(area))) {
                blocks.add(area);
            }
            for (var option : table.options()) {
                if (refused.contains(name(area, option))) {
                    cells.add(new CellKey(area, option));
                }
            }
        }
        return new Pattern(blocks, before.tooFew(), cells);
    }

    private Disclosed solve(Pattern before) {
        var blocks =
                table.consistent()
                        ? HiddenBlocks.of(table, rules, before.hiddenBlocks())
                        // Options that do not sum to their base are not what they are said to be.
                        : table.blocks().keySet();
        var cells = new HashSet<CellKey>();
        for (var split : splits()) {
            var forms = new LinkedHashSet<LinearForm>();
            split.secrets(rules).forEach(secret -> forms.add(secret.form()));
            forms.addAll(nesting.giveaways(split.option(), split.forms(), blocks, cells));
            cells.addAll(
                    HiddenCells.of(
                            split.table(),
                            split.forms(),
                            rules,
                            blocks,
                            forms,
                            split.hidden(before)));
        }
        return disclosed(pattern(blocks, cells));
    }

    private Disclosed disclosed(Pattern pattern) {
        var splits = splits();
        var facts = new ArrayList<Fact>();
        var truth = new TreeMap<Atom, Long>();
        for (var split : splits) {
            facts.addAll(facts(split, pattern));
            truth.putAll(split.forms().truth(split.table().block(Area.WORLD)));
        }
        facts.addAll(oneBase(splits));
        facts.addAll(nesting.facts(this::forms));
        return new Disclosed(pattern, facts, sensitive(splits), truth);
    }

    private List<Sensitive> sensitive(List<Split> splits) {
        var sensitive = new ArrayList<Sensitive>();
        splits.forEach(split -> sensitive.addAll(split.secrets(rules)));
        // The others have the same base.
        var first = splits.getFirst();
        sensitive.addAll(Secrets.bases(first.table(), first.forms(), rules));
        sensitive.addAll(nesting.secrets(this::forms));
        return sensitive;
    }

    /** One choice among options of which each respondent made exactly one. */
    private record Split(AnswerTable table, Forms forms) {

        /** Of which it is the choice, where it is one between yes and no. */
        String option() {
            return table.options().getFirst();
        }

        List<Sensitive> secrets(Rules rules) {
            return Secrets.counts(table, forms, rules);
        }

        /** Of two options, where one is hidden so is the other. */
        Set<CellKey> hidden(Pattern before) {
            var hidden = new HashSet<CellKey>();
            for (var cell : before.hiddenCells()) {
                if (table.options().contains(cell.option())) {
                    hidden.add(cell);
                    if (table.options().size() == 2) {
                        table.options()
                                .forEach(option -> hidden.add(new CellKey(cell.area(), option)));
                    }
                }
            }
            return hidden;
        }
    }

    private List<Split> splits() {
        if (table.exclusive()) {
            return List.of(new Split(table, new Forms(question, table.options())));
        }
        return nesting.outermostFirst().stream()
                .map(option -> new Split(table.yesOrNo(option), forms(option)))
                .toList();
    }

    /** Of one option of a multiple choice. */
    private Forms forms(String option) {
        return new Forms(question + "/" + option, List.of(option, Block.not(option)));
    }

    private Pattern pattern(Set<Area> blocks, Set<CellKey> cells) {
        var tooFew = new TreeSet<Area>();
        table.blocks()
                .forEach(
                        (area, block) -> {
                            if (!blocks.contains(area)
                                    && block.base() < rules.policy().percentageBase()) {
                                tooFew.add(area);
                            }
                        });
        var hidden =
                cells.stream()
                        .filter(cell -> table.options().contains(cell.option()))
                        .collect(Collectors.toSet());
        return new Pattern(blocks, tooFew, hidden);
    }

    /** The base of each block that is shown, and each of its counts that is. */
    private List<Fact> facts(Split split, Pattern pattern) {
        var facts = new ArrayList<Fact>();
        var forms = split.forms();
        split.table()
                .blocks()
                .forEach(
                        (area, block) -> {
                            if (pattern.hiddenBlocks().contains(area)) {
                                return;
                            }
                            facts.add(Fact.equal(name(area), forms.base(block), block.base()));
                            split.table().options().stream()
                                    .filter(table.options()::contains)
                                    .filter(
                                            option ->
                                                    pattern.verdict(area, option)
                                                            == Verdict.CLEARED)
                                    .map(
                                            option ->
                                                    Fact.equal(
                                                            name(area, option),
                                                            forms.count(block, Set.of(option)),
                                                            block.count(option)))
                                    .forEach(facts::add);
                        });
        return facts;
    }

    /** Who was asked about one option of a multiple choice was asked about all. */
    private List<Fact> oneBase(List<Split> splits) {
        var facts = new ArrayList<Fact>();
        for (var i = 1; i < splits.size(); i++) {
            var one = splits.get(i - 1).forms();
            var next = splits.get(i).forms();
            table.groups()
                    .forEach(
                            (areas, group) ->
                                    facts.add(
                                            Fact.equal(
                                                    "%s has the base of %s"
                                                            .formatted(
                                                                    next.name(areas), one.name()),
                                                    next.base(group).minus(one.base(group)),
                                                    0)));
        }
        return facts;
    }

    private String name(Area area) {
        return question + "/" + area.by() + "/" + area.code();
    }

    private String name(Area area, String option) {
        return name(area) + "/" + option;
    }
}
