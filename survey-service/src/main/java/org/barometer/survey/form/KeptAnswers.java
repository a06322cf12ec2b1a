package org.barometer.survey.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.barometer.survey.form.model.FilledForm;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.response.Drafts;
import org.barometer.survey.response.StoredAnswers;

/** Unfinished answers as they are kept, for the form to go on with. */
@ApplicationScoped
class KeptAnswers {
    /**
     * Answers so far.
     *
     * @param until when they are forgotten; none where nothing is kept yet
     */
    record Kept(Map<String, Object> answers, Optional<Instant> until) {}

    private final Drafts drafts;
    private final StoredAnswers stored;

    KeptAnswers(Drafts drafts, StoredAnswers stored) {
        this.drafts = drafts;
        this.stored = stored;
    }

    Kept of(Visit visit, UUID draft) {
        return drafts.read(key(visit, draft))
                .map(
                        found ->
                                new Kept(
                                        stillRight(
                                                visit,
                                                read(found.answers(), visit.questionnaire())),
                                        Optional.of(found.expiresAt())))
                .orElseGet(() -> new Kept(sentBefore(visit), Optional.empty()));
    }

    /** What a response says that is to be changed; nothing where a new one is given. */
    Map<String, Object> sentBefore(Visit visit) {
        var amended = visit.amended();
        return amended == null
                ? Map.of()
                : stillRight(visit, read(amended.row().answers(), visit.questionnaire()));
    }

    /** Where a question has changed meanwhile, it is asked again. */
    private static Map<String, Object> stillRight(Visit visit, Map<String, Object> answers) {
        visit.open().wrong(answers).stream().map(FilledForm::questionOf).forEach(answers::remove);
        return answers;
    }

    void forget(Visit visit, UUID draft) {
        drafts.delete(key(visit, draft));
    }

    static Drafts.Key key(Visit visit, UUID draft) {
        return new Drafts.Key(visit.edition().code(), visit.agency(), draft);
    }

    /** Answers as JSON; those to questions that are not asked any more are left out. */
    Map<String, Object> read(String answers, Questionnaire questionnaire) {
        var codes =
                questionnaire.questions().stream().map(Question::code).collect(Collectors.toSet());
        var read = new HashMap<String, Object>();
        stored.read(answers)
                .forEach(
                        (code, answer) -> {
                            if (answer != null && codes.contains(code)) {
                                read.put(code, answer);
                            }
                        });
        return read;
    }
}
