package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.edition.CodedQuestions;
import org.barometer.survey.edition.ReviseEdition;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.PublishedQuestion;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.response.CodedResponses;

/**
 * Ends a round: the final codes become answers like all others, and the edition says which
 * responses it has now. All in one transaction, under the lock that keeps answers out: nobody can
 * take the responses before for those after it.
 */
@ApplicationScoped
public class PublishCodings {
    public sealed interface Outcome {
        /** How many responses are counted otherwise than before. */
        record Published(int answers, int changed) implements Outcome {}

        record NoSuchRound() implements Outcome {}

        /** While it is open answers still change; once it is locked figures are made from them. */
        record NotClosed(EditionState state) implements Outcome {}

        record Unfinished(int answers) implements Outcome {}
    }

    private final Rounds rounds;
    private final OpenAnswers answers;
    private final CodingStore store;
    private final ReviseEdition editions;
    private final CodedQuestions codedQuestions;
    private final CodedResponses responses;
    private final AuditLog audit;

    PublishCodings(
            Rounds rounds,
            OpenAnswers answers,
            CodingStore store,
            ReviseEdition editions,
            CodedQuestions codedQuestions,
            CodedResponses responses,
            AuditLog audit) {
        this.rounds = rounds;
        this.answers = answers;
        this.store = store;
        this.editions = editions;
        this.codedQuestions = codedQuestions;
        this.responses = responses;
        this.audit = audit;
    }

    @Transactional
    public Outcome publish(String code, String question, int version) {
        var edition = editions.hold(code);
        var round = rounds.of(code, question, version);
        return edition.isEmpty() || round.isEmpty()
                ? new Outcome.NoSuchRound()
                : publish(edition.get(), round.get());
    }

    private Outcome publish(Edition edition, Round round) {
        if (edition.state() != EditionState.CLOSED) {
            return new Outcome.NotClosed(edition.state());
        }
        var finished = store.finished(round);
        var unfinished = new HashSet<>(answers.texts(round).keySet());
        unfinished.removeAll(finished.keySet());
        if (!unfinished.isEmpty()) {
            return new Outcome.Unfinished(unfinished.size());
        }
        Map<UUID, Collection<String>> codes = new HashMap<>();
        // Who gave a reason instead of words has the same reason for having no codes.
        answers.withoutWords(round)
                .forEach((response, reason) -> codes.put(response, List.of(reason)));
        finished.forEach(
                (response, given) -> codes.put(response, round.codebook().withBroader(given)));
        var question = round.question();
        int changed = responses.replace(edition.code(), question.code(), codes);
        var isNew =
                codedQuestions.put(
                        edition.code(), question.code(), round.codebook().version(), asked(round));
        if (isNew) {
            editions.askedOtherwise(edition);
        } else if (changed > 0) {
            editions.revised(edition);
        }
        audit.add(
                Act.of("CODING_PUBLISHED", "OPEN_ANSWERS", round.name())
                        .changing(
                                Map.of(),
                                Map.of(
                                        "answers", Integer.toString(finished.size()),
                                        "changed", Integer.toString(changed))));
        return new Outcome.Published(finished.size(), changed);
    }

    private static PublishedQuestion asked(Round round) {
        var question = round.question();
        return new PublishedQuestion(
                question.measure(),
                null,
                PublishedQuestion.ofCoded(question.code()),
                PublishedQuestion.ofCoded(question.measure()),
                QuestionType.MULTIPLE_CHOICE,
                question.text(),
                round.codebook().codes().stream()
                        .map(code -> new Option(code.code(), code.label()))
                        .toList(),
                question.missing(),
                null,
                round.codebook().published());
    }
}
