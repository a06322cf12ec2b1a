package org.barometer.trend.disclosure.model;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.LinearForm;

/**
 * Where it may be told how many cases there were, beside the bases of the questions about them. A
 * base is a number of cases, too: of those whose answer was known. So a base tells how many cases
 * an area has at least, and what the number of cases has beside it are the cases without an answer,
 * which are judged like any other count. The bases stay; the number of cases is hidden.
 *
 * <p>Bases of different questions are not put together here, nor anywhere else.
 */
public final class Caseload {
    private final AnswerTable cases;
    private final Rules rules;
    private final List<Relation> relations;
    private final List<Question> questions;
    private final Set<Area> told = new HashSet<>();
    private final Set<Area> hidden;

    /**
     * The bases of a question about the cases.
     *
     * @param shown areas where they are shown anywhere; the others where the rules let them be
     *     shown are added here
     */
    public record Bases(AnswerTable table, Set<Area> shown) {
        public Bases {
            shown = Set.copyOf(shown);
        }
    }

    /**
     * A question about the cases.
     *
     * @param answered by agency, of how many cases the answer was known
     * @param shown where its base is
     */
    private record Question(Map<String, Long> answered, Set<Area> shown) {

        /** Of some cases those without an answer. */
        Cell open(Block cases) {
            return new Cell(
                    cases.contributions().stream()
                            .map(own -> new Cell.Share(own.base(), own.base() - answered(own)))
                            .toList());
        }

        private long answered(Contribution own) {
            return answered.getOrDefault(own.agency(), 0L);
        }
    }

    private Caseload(
            AnswerTable cases, Collection<Bases> questions, Rules rules, Set<Area> already) {
        this.cases = cases;
        this.rules = rules;
        this.relations = Relation.of(cases);
        this.questions = questions.stream().map(this::question).toList();
        this.questions.forEach(question -> told.addAll(question.shown()));
        this.hidden = new TreeSet<>(already);
    }

    /**
     * The areas that do not show their number of cases.
     *
     * @param cases the base of an agency is the number of its cases
     * @param questions the bases of all that were asked about these cases, published or not
     * @param already hidden for other reasons; these stay hidden
     */
    public static Set<Area> hidden(
            AnswerTable cases,
            Collection<Bases> questions,
            DisclosurePolicy policy,
            Set<Area> already) {
        return new Caseload(cases, questions, Rules.all(policy).of(cases), already).solve();
    }

    private Question question(Bases bases) {
        var table = bases.table();
        var shown = new HashSet<>(bases.shown());
        if (table.consistent()) {
            var hidden = HiddenBlocks.of(table, rules, Set.of());
            table.blocks().keySet().stream()
                    .filter(area -> !hidden.contains(area))
                    .forEach(shown::add);
        }
        return new Question(
                table.block(Area.WORLD).contributions().stream()
                        .collect(toMap(Contribution::agency, Contribution::base)),
                shown);
    }

    private Set<Area> solve() {
        if (!consistent()) {
            return Set.copyOf(cases.blocks().keySet());
        }
        int before;
        do {
            before = hidden.size();
            hidden.addAll(HiddenBlocks.of(cases, rules, hidden));
            hideWhatBasesComplete();
            questions.forEach(this::hideWhatAnswersLeave);
        } while (hidden.size() > before);
        return Set.copyOf(hidden);
    }

    /** No question was answered of more cases than there were. */
    private boolean consistent() {
        return questions.stream()
                .flatMap(question -> question.open(cases.block(Area.WORLD)).shares().stream())
                .allMatch(open -> open.count() >= 0);
    }

    /** Where a question shows its base the number of cases is nearly known, hidden or not. */
    private void hideWhatBasesComplete() {
        var known = new TreeSet<>(hidden);
        known.retainAll(told);
        var unknown = new HashSet<>(hidden);
        unknown.removeAll(told);
        var secrets =
                Stream.concat(cases.blocks().values().stream(), cases.groups().values().stream())
                        .filter(block -> block.agencies() > 0 && !rules.show(block))
                        .map(Caseload::number)
                        .toList();
        hide(
                secrets,
                known.stream()
                        .map(cases::block)
                        .filter(rules::show)
                        .map(Caseload::number)
                        .toList());
        for (var relation : relations) {
            var remainder = relation.remainder(cases, unknown);
            if (relation.parts().stream().anyMatch(known::contains)
                    && remainder.agencies() > 0
                    && !rules.leave(remainder)) {
                hidden.add(relation.total());
            }
        }
    }

    private void hideWhatAnswersLeave(Question question) {
        Function<Block, LinearForm> open = block -> sum(block, "WITHOUT ANSWER");
        var secrets = new LinkedHashSet<LinearForm>();
        Stream.concat(cases.blocks().values().stream(), cases.groups().values().stream())
                .filter(block -> isSecret(question.open(block)))
                .map(open)
                .forEach(secrets::add);
        var bases =
                question.shown().stream()
                        .sorted()
                        .filter(area -> cases.blocks().containsKey(area))
                        .map(cases::block)
                        .map(block -> number(block).minus(open.apply(block)))
                        .toList();
        do {
            hide(secrets, bases);
        } while (secrets.addAll(
                relations.stream()
                        .filter(relation -> isSeen(question, relation.total()))
                        .map(relation -> relation.remainder(cases, unseen(question)))
                        .filter(block -> isSecret(question.open(block)))
                        .map(open)
                        .toList()));
    }

    private boolean isSeen(Question question, Area area) {
        return question.shown().contains(area) && !hidden.contains(area);
    }

    private Set<Area> unseen(Question question) {
        var unseen = new HashSet<>(cases.blocks().keySet());
        unseen.removeIf(area -> isSeen(question, area));
        return unseen;
    }

    /**
     * R3 and R10 for the cases without an answer. That none is without one tells nothing of what
     * was answered, so it is no secret.
     */
    private boolean isSecret(Cell open) {
        return isFew(open.count())
                || open.shares().stream().anyMatch(own -> isFew(open.count() - own.count()));
    }

    private boolean isFew(long count) {
        return 0 < count && count < rules.policy().minCell();
    }

    private void hide(Collection<LinearForm> secrets, Collection<LinearForm> shown) {
        var candidates =
                cases.blocks().keySet().stream()
                        .filter(area -> !hidden.contains(area))
                        .sorted(cases.order())
                        .toList();
        hidden.addAll(
                Publication.refused(
                        rules, secrets, shown, candidates, area -> number(cases.block(area))));
    }

    private static LinearForm number(Block block) {
        return sum(block, "CASE");
    }

    private static LinearForm sum(Block block, String category) {
        return LinearForm.sum(
                block.contributions().stream()
                        .map(own -> new Atom(own.agency(), category))
                        .toList());
    }
}
