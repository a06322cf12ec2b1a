package org.barometer.trend.release.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.disclosure.model.AnswerTable;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.disclosure.model.Pattern;
import org.barometer.trend.disclosure.model.Vintage;
import org.barometer.trend.disclosure.model.Vintages;
import org.barometer.trend.release.model.Clearance.AsPublished;
import org.barometer.trend.release.model.Clearance.Verdict;
import org.barometer.trend.release.model.Compilation.Answers;
import org.barometer.trend.release.model.Compilation.Scope;
import org.barometer.trend.tally.model.Tally;

/**
 * The counts that a release may tell, beside all that were published before. A reader can subtract
 * them from every earlier release, so a question of an edition is told anew only if that is allowed
 * against each of them (R9), nobody learns from all of them together what nobody may, and the same
 * is shown and hidden as before: what one vintage hides, another must not show. Otherwise it keeps
 * the counts of the last one. R9 would let some of its areas change; here it changes as a whole or
 * not at all, so that no release mixes two counts of the same answers.
 */
public final class Restatement {
    private final Map<String, Agency> agenciesNow;
    private final List<Published> published;
    private final DisclosurePolicy policy;
    private final Clearance clearance;
    private final Map<String, Agency> agencies = new TreeMap<>();
    private final List<Answers> answers = new ArrayList<>();
    private final Map<Asked, ReleaseContent> held = new HashMap<>();
    private final Map<Asked, ReleaseContent> restated = new HashMap<>();
    private final Map<Asked, Verdict> verdicts = new HashMap<>();
    private final TreeSet<String> contradicted = new TreeSet<>();

    /**
     * A release that was published, with what it was counted from and what of each question was
     * shown.
     */
    public record Published(
            ReleaseContent content, Evidence evidence, Map<Asked, Pattern> patterns) {
        public Published {
            patterns = Map.copyOf(patterns);
        }

        private Optional<Vintage> vintage(Edition edition, Question question) {
            return Optional.ofNullable(patterns.get(new Asked(question.measure(), edition.code())))
                    .map(pattern -> new Vintage(table(edition, question), pattern));
        }

        private AnswerTable table(Edition edition, Question question) {
            return AnswerTables.of(evidence.answers(edition), question, evidence.agencies());
        }
    }

    private record Told(ReleaseContent by, Evidence from, Vintage vintage) {}

    private Restatement(
            Map<String, Agency> agencies,
            List<Published> published,
            DisclosurePolicy policy,
            Clearance clearance) {
        this.agenciesNow = agencies;
        this.published = published;
        this.policy = policy;
        this.clearance = clearance;
        published.forEach(one -> this.agencies.putAll(one.evidence().agencies()));
        this.agencies.putAll(agencies);
    }

    /**
     * What of the counts of now may be told.
     *
     * @param agencies by code; every agency that has answers now
     * @param published all that ever were, the oldest first
     */
    public static Restatement of(
            List<Answers> now,
            Map<String, Agency> agencies,
            List<Published> published,
            DisclosurePolicy policy,
            Clearance clearance) {
        var restatement = new Restatement(agencies, published, policy, clearance);
        now.forEach(restatement::judge);
        return restatement;
    }

    /** With the earlier counts where these are held. */
    public List<Answers> answers() {
        return List.copyOf(answers);
    }

    /** By code; every agency that has answers. */
    public Map<String, Agency> agencies() {
        return Map.copyOf(agencies);
    }

    /** What keeps its figures though its answers are others by now, and whose these are. */
    public Map<Asked, ReleaseContent> held() {
        return Map.copyOf(held);
    }

    /** What gets other figures, and which release told it last. */
    public Map<Asked, ReleaseContent> restated() {
        return Map.copyOf(restated);
    }

    /** What may be shown of the questions that were published before. */
    public Map<Asked, Verdict> verdicts() {
        return Map.copyOf(verdicts);
    }

    /**
     * The release whose figures were to be kept and are not, because an agency has moved to another
     * area since.
     */
    public Optional<String> contradicted() {
        return contradicted.stream().findFirst();
    }

    /** The questions that are to be told for the first time, with their answers. */
    public SortedMap<Asked, AnswerTable> unpublished(Scope scope) {
        var measures = scope.of(answers.stream().map(Answers::edition).toList());
        var tables = new TreeMap<Asked, AnswerTable>();
        for (var one : answers) {
            for (var question : one.edition().questionnaire().questions()) {
                var asked = new Asked(question.measure(), one.edition().code());
                if (measures.contains(question.measure())
                        && !question.options().isEmpty()
                        && !verdicts.containsKey(asked)) {
                    tables.put(asked, AnswerTables.of(one, question, agencies));
                }
            }
        }
        return tables;
    }

    private void judge(Answers now) {
        var counts = now;
        for (var question : now.edition().questionnaire().questions()) {
            var told = told(now.edition(), question);
            if (!told.isEmpty()) {
                counts = judge(now, counts, question, told);
            }
        }
        answers.add(counts);
    }

    private List<Told> told(Edition edition, Question question) {
        return published.stream()
                .flatMap(
                        one ->
                                one
                                        .vintage(edition, question)
                                        .map(
                                                vintage ->
                                                        new Told(
                                                                one.content(),
                                                                one.evidence(),
                                                                vintage))
                                        .stream())
                .toList();
    }

    private Answers judge(Answers now, Answers counts, Question question, List<Told> told) {
        var asked = new Asked(question.measure(), now.edition().code());
        var table = AnswerTables.of(now, question, agenciesNow);
        var last = told.getLast();
        if (table.hasAnswersOf(last.vintage().table())) {
            verdicts.put(asked, asPublished(last, table));
            return counts;
        }
        var anew = anew(asked, table, told.stream().map(Told::vintage).toList());
        if (anew.isPresent()) {
            restated.put(asked, last.by());
            verdicts.put(asked, anew.get());
            return counts;
        }
        var kept = keeping(last.from().answers(now.edition()), counts, question);
        var keptTable = AnswerTables.of(kept, question, agencies);
        held.put(asked, last.by());
        verdicts.put(asked, asPublished(last, keptTable));
        if (!keptTable.hasAnswersOf(last.vintage().table())) {
            contradicted.add(last.by().release());
        }
        return kept;
    }

    private static AsPublished asPublished(Told last, AnswerTable table) {
        return new AsPublished(
                last.vintage()
                        .pattern()
                        .onlyIn(last.vintage().table().blocks().keySet(), table.blocks().keySet()),
                last.by().release());
    }

    private Optional<Verdict> anew(Asked asked, AnswerTable table, List<Vintage> vintages) {
        var mayChange =
                vintages.stream()
                        .allMatch(before -> Vintages.held(before.table(), table, policy).isEmpty());
        return mayChange
                ? clearance
                        .restated(asked, table, vintages)
                        .filter(cleared -> showsTheSame(vintages.getLast(), cleared, table))
                        .map(cleared -> cleared)
                : Optional.empty();
    }

    private static boolean showsTheSame(Vintage before, Verdict now, AnswerTable table) {
        var areas = new HashSet<>(before.table().blocks().keySet());
        areas.addAll(table.blocks().keySet());
        var then = before.pattern().onlyIn(before.table().blocks().keySet(), areas);
        var pattern = now.pattern().onlyIn(table.blocks().keySet(), areas);
        return areas.stream()
                .allMatch(
                        area ->
                                table.options().stream()
                                        .allMatch(
                                                option ->
                                                        then.verdict(area, option)
                                                                == pattern.verdict(area, option)));
    }

    private static Answers keeping(Answers earlier, Answers now, Question question) {
        var agencies = new TreeSet<>(now.agencies().keySet());
        agencies.addAll(earlier.agencies().keySet());
        var counts = new TreeMap<String, Tally>();
        for (var agency : agencies) {
            var tally = now.agencies().getOrDefault(agency, Tally.NONE);
            var questions = new TreeMap<>(tally.questions());
            questions.put(
                    question.code(),
                    earlier.agencies().getOrDefault(agency, Tally.NONE).question(question.code()));
            counts.put(agency, new Tally(tally.responses(), tally.fingerprint(), questions));
        }
        return new Answers(now.edition(), counts);
    }
}
