package org.barometer.survey.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.Forms.OpenForm;
import org.jspecify.annotations.Nullable;

/** Keeps answers to be finished later, where the edition lets anything be kept of them. */
@ApplicationScoped
public class SaveDraft {

    /** What can happen to a draft. */
    public sealed interface DraftOutcome {
        record Saved(Drafts.Draft draft) implements DraftOutcome {}

        /** The edition is anonymous: nothing is kept before it is submitted. */
        record StaysOnDevice() implements DraftOutcome {}

        record Locked(Lock lock) implements DraftOutcome {}

        /** Nothing that other answers could make right. */
        record Wrong(List<Violation> violations) implements DraftOutcome {}

        /** No such edition, or the id is that of a draft of another one. */
        record Nothing() implements DraftOutcome {}
    }

    private final Forms forms;
    private final ChangeResponse changeResponse;
    private final Drafts drafts;
    private final ObjectMapper json;
    private final Clock clock;

    SaveDraft(
            Forms forms,
            ChangeResponse changeResponse,
            Drafts drafts,
            ObjectMapper json,
            Clock clock) {
        this.forms = forms;
        this.changeResponse = changeResponse;
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    public DraftOutcome save(Drafts.Key key, Map<String, ? extends @Nullable Object> answers) {
        return forms.afresh(key.edition())
                .map(form -> save(key, form, answers))
                .orElseGet(DraftOutcome.Nothing::new);
    }

    private DraftOutcome save(
            Drafts.Key key, OpenForm form, Map<String, ? extends @Nullable Object> answers) {
        var edition = form.form().edition();
        if (edition.anonymous()) {
            return new DraftOutcome.StaysOnDevice();
        }
        var lock = lock(key, form);
        if (lock.isPresent()) {
            return new DraftOutcome.Locked(lock.get());
        }
        var wrong = form.wrong(answers);
        if (!wrong.isEmpty()) {
            return new DraftOutcome.Wrong(wrong);
        }
        return drafts.save(key, edition.questionnaireVersion(), written(answers))
                .<DraftOutcome>map(DraftOutcome.Saved::new)
                .orElseGet(DraftOutcome.Nothing::new);
    }

    /** A draft that has the name of a response is to amend it. */
    private Optional<Lock> lock(Drafts.Key key, OpenForm form) {
        var target = new ChangeResponse.Target(key.id(), key.edition(), key.agency());
        return changeResponse.read(target).isPresent()
                ? changeResponse.lockOf(target, changeResponse.standing(target))
                : form.lock(key.agency(), clock.instant());
    }

    private String written(Map<String, ? extends @Nullable Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON cannot be written as JSON");
        }
    }
}
