package org.barometer.survey.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.questionnaire.model.Questionnaire;

/** Makes the next version of a programme's questions from an earlier one, once per key. */
@ApplicationScoped
public class CopyQuestionnaire {
    /** What can happen to a wish for the next version. */
    public sealed interface Outcome {
        record Copied(Questionnaire copy, boolean isNew) implements Outcome {}

        record NoSuchVersion() implements Outcome {}

        record KeyReused() implements Outcome {}
    }

    private final QuestionnaireStore store;
    private final ProgrammeLock lock;
    private final EntityManager entities;
    private final AuditLog audit;

    CopyQuestionnaire(
            QuestionnaireStore store, ProgrammeLock lock, EntityManager entities, AuditLog audit) {
        this.store = store;
        this.lock = lock;
        this.entities = entities;
        this.audit = audit;
    }

    @Transactional
    public Outcome copy(String programme, int version, IdempotencyKey key) {
        lock.takeAlone(programme);
        var copied = store.copied(programme, key.value());
        if (copied.isPresent()) {
            return copied.get().copyOf == version
                    ? new Outcome.Copied(copied.get().toModel(), false)
                    : new Outcome.KeyReused();
        }
        return store.kept(programme, version)
                .flatMap(kept -> copy(programme, kept.questionnaire(), key))
                .orElseGet(Outcome.NoSuchVersion::new);
    }

    private Optional<Outcome> copy(String programme, Questionnaire original, IdempotencyKey key) {
        var newest = store.newest(programme);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        var copy = original.as(newest.getAsInt() + 1);
        var entity = QuestionnaireEntity.of(programme, copy);
        entity.copyOf = original.version();
        entity.idempotencyKey = key.value();
        entities.persist(entity);
        audit.add(ReplaceQuestionnaire.act("QUESTIONNAIRE_COPIED", programme, copy));
        return Optional.of(new Outcome.Copied(copy, true));
    }
}
