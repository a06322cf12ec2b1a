package org.barometer.trend.release.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.disclosure.model.AnswerTable;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.disclosure.model.Suppression;
import org.barometer.trend.disclosure.model.Vintages;
import org.barometer.trend.release.model.Compilation.Answers;
import org.barometer.trend.tally.model.Tally;

/**
 * The counts that a revision may tell. A reader can subtract it from every release that was ever
 * published, so a question of an edition is told anew only if that is allowed against each of them
 * (R9) and the same is shown and hidden as before: what one vintage hides, another must not show.
 * Otherwise it keeps the counts of the last one. R9 would let some of its areas change; here it
 * changes as a whole or not at all, so that no release mixes two counts of the same answers.
 *
 * @param answers with the earlier counts where these are held
 * @param agencies by code; every agency that has answers
 * @param held what keeps its figures, and whose these are
 */
public record Restatement(
        List<Answers> answers, Map<String, Agency> agencies, Map<Asked, ReleaseContent> held) {

    /** A measure in an edition. */
    public record Asked(String measure, String edition) {}

    /** A release that was published, and what it was counted from. */
    public record Published(ReleaseContent content, Evidence evidence) {

        private boolean tells(Edition edition, Question question) {
            return content.tells(edition, question);
        }

        private AnswerTable table(Edition edition, Question question) {
            return AnswerTables.of(evidence.answers(edition), question, evidence.agencies());
        }
    }

    public Restatement {
        answers = List.copyOf(answers);
        agencies = Map.copyOf(agencies);
        held = Map.copyOf(held);
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
            DisclosurePolicy policy) {
        var all = new TreeMap<String, Agency>();
        published.forEach(one -> all.putAll(one.evidence().agencies()));
        all.putAll(agencies);
        var held = new HashMap<Asked, ReleaseContent>();
        var answers = new ArrayList<Answers>();
        for (var one : now) {
            var counts = one;
            for (var question : one.edition().questionnaire().questions()) {
                var earlier = heldBack(one, question, agencies, published, policy);
                if (earlier.isPresent()) {
                    var last = earlier.get();
                    counts = keeping(last.evidence().answers(one.edition()), counts, question);
                    held.put(new Asked(question.measure(), one.edition().code()), last.content());
                }
            }
            answers.add(counts);
        }
        return new Restatement(answers, all, held);
    }

    /**
     * The release whose figures were to be kept and are not, because an agency has moved to another
     * area since.
     */
    public Optional<String> contradictedBy(ReleaseContent content) {
        return held.entrySet().stream()
                .filter(kept -> contradicts(content, kept.getKey(), kept.getValue()))
                .map(kept -> kept.getValue().release())
                .sorted()
                .findFirst();
    }

    private static boolean contradicts(ReleaseContent content, Asked asked, ReleaseContent kept) {
        return content.measure(asked.measure())
                .flatMap(
                        now ->
                                kept.measure(asked.measure())
                                        .map(old -> now.contradicts(old, asked.edition())))
                .orElse(false);
    }

    /** Whose figures a question keeps, if they must not be replaced. */
    private static Optional<Published> heldBack(
            Answers now,
            Question question,
            Map<String, Agency> agencies,
            List<Published> published,
            DisclosurePolicy policy) {
        var vintages =
                published.stream().filter(one -> one.tells(now.edition(), question)).toList();
        if (vintages.isEmpty()) {
            return Optional.empty();
        }
        var after = AnswerTables.of(now, question, agencies);
        var shown = Suppression.solve(after, policy);
        var mayChange =
                vintages.stream()
                        .map(one -> one.table(now.edition(), question))
                        .allMatch(
                                before ->
                                        Vintages.held(before, after, policy).isEmpty()
                                                && Suppression.solve(before, policy).equals(shown));
        return mayChange ? Optional.empty() : Optional.of(vintages.getLast());
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
