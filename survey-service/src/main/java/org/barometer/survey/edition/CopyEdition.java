package org.barometer.survey.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.barometer.survey.edition.model.Change;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.jspecify.annotations.Nullable;

/** Makes the draft of another year from an edition. */
@ApplicationScoped
public class CopyEdition {
    /** The year after, and the newest questions, where nothing else is said. */
    public record Wish(
            String original,
            String copy,
            @Nullable Integer year,
            @Nullable Integer questionnaireVersion,
            String subject) {}

    public sealed interface Outcome {
        record Copied(Edition copy, boolean isNew) implements Outcome {}

        record CodeTaken() implements Outcome {}

        record NoSuchEdition() implements Outcome {}

        record NoSuchQuestionnaire() implements Outcome {}
    }

    private final EditionStore store;
    private final QuestionnaireStore questionnaires;
    private final ProgrammeLock lock;
    private final ChangeEdition changeEdition;

    CopyEdition(
            EditionStore store,
            QuestionnaireStore questionnaires,
            ProgrammeLock lock,
            ChangeEdition changeEdition) {
        this.store = store;
        this.questionnaires = questionnaires;
        this.lock = lock;
        this.changeEdition = changeEdition;
    }

    @Transactional
    public Outcome copy(Wish wish) {
        var programme = store.programmeOf(wish.original());
        if (programme.isEmpty()) {
            return new Outcome.NoSuchEdition();
        }
        lock.takeAlone(programme.get());
        var original = store.findById(wish.original()).toModel();
        var newest = questionnaires.newest(programme.get()).orElseThrow();
        var plan =
                original.copy(
                        wish.year() == null ? original.year() + 1 : wish.year(),
                        wish.questionnaireVersion() == null ? newest : wish.questionnaireVersion());
        var known = store.findByIdOptional(wish.copy()).map(EditionEntity::toModel);
        if (known.isPresent()) {
            return known.get().isDraftOf(plan)
                    ? new Outcome.Copied(known.get(), false)
                    : new Outcome.CodeTaken();
        }
        return changeEdition
                .plan(wish.copy(), plan, wish.subject())
                .map(CopyEdition::outcome)
                .orElseGet(Outcome.NoSuchQuestionnaire::new);
    }

    private static Outcome outcome(Change change) {
        return change instanceof Change.Changed(var edition)
                ? new Outcome.Copied(edition, true)
                : new Outcome.CodeTaken();
    }
}
