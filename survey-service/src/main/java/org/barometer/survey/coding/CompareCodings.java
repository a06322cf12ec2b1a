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
import org.barometer.survey.coding.CodingStore.OpenAnswer;
import org.barometer.survey.coding.model.Agreement;
import org.barometer.survey.coding.model.CodedAnswer;
import org.barometer.survey.coding.model.Drift;
import org.barometer.survey.coding.model.EarlierAnswers;
import org.barometer.survey.coding.model.Standing;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.questionnaire.model.QuestionType;

/** Puts codings side by side: of several coders, of earlier answers, of two versions. */
@ApplicationScoped
class CompareCodings {
    /** The agreement on all codes and on each, and how far the round has come. */
    record Reliability(
            Progress progress, Agreement.Figure overall, Map<String, Agreement.Figure> byCode) {}

    record Progress(int answers, int waiting, int disputed, int finished) {}

    /** An answer that coders saw differently. */
    record Disagreement(OpenAnswer answer, CodedAnswer codings) {}

    private final Rounds rounds;
    private final EditionStore editions;
    private final CodingStore store;
    private final CodingConfig config;

    CompareCodings(Rounds rounds, EditionStore editions, CodingStore store, CodingConfig config) {
        this.rounds = rounds;
        this.editions = editions;
        this.store = store;
        this.config = config;
    }

    /** Only what is final of other answers: no coder learns from it what another has given. */
    @Transactional
    Optional<List<EarlierAnswers.Suggestion>> suggestions(
            String edition, String question, int version, UUID response) {
        return rounds.of(edition, question, version)
                .flatMap(
                        round ->
                                store.hold(round, response)
                                        .map(
                                                text ->
                                                        new EarlierAnswers(
                                                                        store.earlier(
                                                                                round,
                                                                                response,
                                                                                config
                                                                                        .earlierAnswers()))
                                                                .like(text, config.suggestions())));
    }

    @Transactional
    Optional<Reliability> reliability(String edition, String question, int version) {
        return rounds.of(edition, question, version).map(this::reliability);
    }

    private Reliability reliability(Round round) {
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
        int answers = store.texts(round).size();
        int finished = store.finished(round).size();
        return new Reliability(
                new Progress(
                        answers, answers - complete.size(), complete.size() - finished, finished),
                Agreement.overall(complete),
                byCode);
    }

    /** Those on which nobody has decided yet. */
    @Transactional
    Optional<List<Disagreement>> disagreements(String edition, String question, int version) {
        return rounds.of(edition, question, version).map(this::disagreements);
    }

    private List<Disagreement> disagreements(Round round) {
        var texts = store.texts(round);
        var finished = store.finished(round);
        var disagreements = new ArrayList<Disagreement>();
        for (var coded : store.codings(round)) {
            var text = texts.get(coded.response());
            if (text != null
                    && !finished.containsKey(coded.response())
                    && coded.standing(round.codebook().coders()) instanceof Standing.Disputed) {
                disagreements.add(new Disagreement(new OpenAnswer(coded.response(), text), coded));
            }
        }
        return disagreements;
    }

    /** Empty where one of the rounds is not there. */
    @Transactional
    Optional<Drift> drift(
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
                .map(
                        round -> {
                            Map<UUID, SortedSet<String>> broader = new TreeMap<>();
                            store.finished(round)
                                    .forEach(
                                            (response, codes) ->
                                                    broader.put(
                                                            response,
                                                            round.codebook().withBroader(codes)));
                            return broader;
                        });
    }

    private static Optional<String> question(Form form, String measure) {
        return form.questionnaire().questions().stream()
                .filter(question -> question.type() == QuestionType.OPEN_TEXT)
                .filter(question -> question.measure().equals(measure))
                .map(question -> question.code())
                .findFirst();
    }
}
