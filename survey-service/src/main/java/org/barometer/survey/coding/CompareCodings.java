package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.barometer.survey.coding.model.Agreement;
import org.barometer.survey.coding.model.CodedAnswer;
import org.barometer.survey.coding.model.Drift;
import org.barometer.survey.coding.model.EarlierAnswers;
import org.barometer.survey.coding.model.OpenAnswer;
import org.barometer.survey.coding.model.Standing;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.questionnaire.model.QuestionType;

/** Puts codings side by side: of several coders, of earlier answers, of two versions. */
@ApplicationScoped
public class CompareCodings {
    /** The agreement on all codes and on each, and how far the round has come. */
    public record Reliability(
            Progress progress, Agreement.Figure overall, Map<String, Agreement.Figure> byCode) {}

    public record Progress(int answers, int waiting, int disputed, int finished) {}

    /**
     * An answer that coders saw differently.
     *
     * @param decision the codes that somebody decided on; empty before that
     */
    public record Disagreement(
            OpenAnswer answer, CodedAnswer codings, Optional<SortedSet<String>> decision) {}

    private final Rounds rounds;
    private final EditionStore editions;
    private final OpenAnswers answers;
    private final CodingStore store;
    private final CodingConfig config;

    CompareCodings(
            Rounds rounds,
            EditionStore editions,
            OpenAnswers answers,
            CodingStore store,
            CodingConfig config) {
        this.rounds = rounds;
        this.editions = editions;
        this.answers = answers;
        this.store = store;
        this.config = config;
    }

    /** Only what is final of other answers: no coder learns from it what another has given. */
    @Transactional
    public Optional<List<EarlierAnswers.Suggestion>> suggestions(
            String edition, String question, int version, UUID response) {
        return rounds.of(edition, question, version)
                .flatMap(
                        round ->
                                answers.hold(round, response)
                                        .map(
                                                text ->
                                                        suggestions(
                                                                round,
                                                                new OpenAnswer(response, text))));
    }

    @Transactional
    public List<EarlierAnswers.Suggestion> suggestions(Round round, OpenAnswer answer) {
        return earlier(round, answer.response()).like(answer.text(), config.suggestions());
    }

    /** Of codings with an earlier version those codes that are still there. */
    private EarlierAnswers earlier(Round round, UUID response) {
        var codebook = round.codebook();
        return new EarlierAnswers(
                answers.earlier(round, response, config.earlierAnswers()).stream()
                        .map(
                                earlier ->
                                        new EarlierAnswers.Earlier(
                                                earlier.response(),
                                                earlier.text(),
                                                codebook.known(earlier.codes()),
                                                earlier.version()))
                        .filter(earlier -> !earlier.codes().isEmpty())
                        .toList());
    }

    @Transactional
    public Optional<Reliability> reliability(String edition, String question, int version) {
        return rounds.of(edition, question, version).map(this::reliability);
    }

    @Transactional
    public Reliability reliability(Round round) {
        var coded = store.codings(round);
        var complete =
                coded.stream()
                        .filter(
                                answer ->
                                        !(answer.standing(round.codebook().coders())
                                                instanceof Standing.Waiting))
                        .toList();
        var byCode = new LinkedHashMap<String, Agreement.Figure>();
        round.codebook()
                .codes()
                .forEach(code -> byCode.put(code.code(), Agreement.of(code.code(), complete)));
        int all = answers.texts(round).size();
        int finished = store.finished(round).size();
        return new Reliability(
                new Progress(all, all - complete.size(), complete.size() - finished, finished),
                Agreement.overall(complete),
                byCode);
    }

    /** Those on which nobody has decided yet. */
    @Transactional
    public Optional<List<Disagreement>> disagreements(
            String edition, String question, int version) {
        return rounds.of(edition, question, version)
                .map(
                        round ->
                                disagreements(round).stream()
                                        .filter(one -> one.decision().isEmpty())
                                        .toList());
    }

    /** All answers that the coders of a round saw differently. */
    @Transactional
    public List<Disagreement> disagreements(Round round) {
        var texts = answers.texts(round);
        var decided = store.decided(round);
        var disagreements = new ArrayList<Disagreement>();
        for (var coded : store.codings(round)) {
            var text = texts.get(coded.response());
            if (text != null
                    && coded.standing(round.codebook().coders()) instanceof Standing.Disputed) {
                disagreements.add(
                        new Disagreement(
                                new OpenAnswer(coded.response(), text),
                                coded,
                                Optional.ofNullable(decided.get(coded.response()))));
            }
        }
        return disagreements;
    }

    /** How many answers have each code or one that it is broader than, as they will be counted. */
    @Transactional
    public Map<String, Integer> counts(Round round) {
        var counts = new TreeMap<String, Integer>();
        withBroader(round)
                .values()
                .forEach(codes -> codes.forEach(code -> counts.merge(code, 1, Integer::sum)));
        return counts;
    }

    /** Empty where one of the rounds is not there. */
    @Transactional
    public Optional<Drift> drift(
            String programme,
            String measure,
            String from,
            int fromVersion,
            String to,
            int toVersion) {
        var before = finished(programme, measure, from, fromVersion);
        var recoded = finished(programme, measure, from, toVersion);
        var after = finished(programme, measure, to, toVersion);
        return before.isEmpty() || recoded.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(Drift.between(before.get(), recoded.get(), after.get()));
    }

    /** Final codes with all that are broader, as they are counted. */
    private Optional<Map<UUID, SortedSet<String>>> finished(
            String programme, String measure, String edition, int version) {
        return editions.form(edition)
                .filter(form -> form.edition().programme().equals(programme))
                .flatMap(form -> question(form, measure))
                .flatMap(question -> rounds.of(edition, question, version))
                .map(this::withBroader);
    }

    private Map<UUID, SortedSet<String>> withBroader(Round round) {
        Map<UUID, SortedSet<String>> broader = new TreeMap<>();
        store.finished(round)
                .forEach(
                        (response, codes) ->
                                broader.put(response, round.codebook().withBroader(codes)));
        return broader;
    }

    private static Optional<String> question(Form form, String measure) {
        return form.questionnaire().questions().stream()
                .filter(question -> question.type() == QuestionType.OPEN_TEXT)
                .filter(question -> question.measure().equals(measure))
                .map(question -> question.code())
                .findFirst();
    }
}
