package org.barometer.survey.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.programme.ProgrammeStore;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Violation;

/** Writes a version of a programme's questions, until it is frozen by its first answer. */
@ApplicationScoped
public class ReplaceQuestionnaire {
    public sealed interface Outcome {
        record Replaced(boolean isNew) implements Outcome {}

        record Unchanged() implements Outcome {}

        record Frozen(Lock lock) implements Outcome {}

        record Unusable(List<Violation> violations) implements Outcome {}

        record NoSuchProgramme() implements Outcome {}
    }

    private final ProgrammeStore programmes;
    private final QuestionnaireStore store;
    private final ProgrammeLock lock;
    private final EntityManager entities;
    private final Event<QuestionnaireReplaced> replaced;
    private final AuditLog audit;

    ReplaceQuestionnaire(
            ProgrammeStore programmes,
            QuestionnaireStore store,
            ProgrammeLock lock,
            EntityManager entities,
            Event<QuestionnaireReplaced> replaced,
            AuditLog audit) {
        this.programmes = programmes;
        this.store = store;
        this.lock = lock;
        this.entities = entities;
        this.replaced = replaced;
        this.audit = audit;
    }

    @Transactional
    public Outcome replace(String programme, Questionnaire questionnaire) {
        var violations = questionnaire.violations();
        if (!violations.isEmpty()) {
            return new Outcome.Unusable(violations);
        }
        lock.takeAlone(programme);
        if (programmes.unitOf(programme).isEmpty()) {
            return new Outcome.NoSuchProgramme();
        }
        var version = questionnaire.version();
        var known = store.findByIdOptional(new QuestionnaireEntity.Key(programme, version));
        if (known.isEmpty()) {
            entities.persist(QuestionnaireEntity.of(programme, questionnaire));
            audit.add(act("QUESTIONNAIRE_ADDED", programme, questionnaire));
            return new Outcome.Replaced(true);
        }
        var entity = known.get();
        if (entity.toModel().equals(questionnaire)) {
            return new Outcome.Unchanged();
        }
        if (entity.frozen) {
            return new Outcome.Frozen(Lock.Reason.QUESTIONNAIRE_FROZEN.since(entity.frozenAt));
        }
        entity.take(questionnaire);
        audit.add(act("QUESTIONNAIRE_REPLACED", programme, questionnaire));
        replaced.fire(new QuestionnaireReplaced(programme, version));
        return new Outcome.Replaced(false);
    }

    static Act act(String action, String programme, Questionnaire questionnaire) {
        return Act.of(
                        action,
                        "QUESTIONNAIRE",
                        "%s/%d".formatted(programme, questionnaire.version()))
                .changing(
                        Map.of(),
                        Map.of("questions", Integer.toString(questionnaire.questions().size())));
    }
}
