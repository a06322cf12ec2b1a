package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.coding.model.Codebook;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.programme.ProgrammeStore;
import org.barometer.survey.questionnaire.model.Violation;

/** Writes a version of a codebook, until it is frozen by its first coding. */
@ApplicationScoped
public class ReplaceCodebook {
    public sealed interface Outcome {
        record Replaced(boolean isNew) implements Outcome {}

        record Unchanged() implements Outcome {}

        record Frozen() implements Outcome {}

        record Unusable(List<Violation> violations) implements Outcome {}

        record NoSuchProgramme() implements Outcome {}
    }

    private final ProgrammeStore programmes;
    private final ProgrammeLock lock;
    private final EntityManager entities;
    private final AuditLog audit;

    ReplaceCodebook(
            ProgrammeStore programmes, ProgrammeLock lock, EntityManager entities, AuditLog audit) {
        this.programmes = programmes;
        this.lock = lock;
        this.entities = entities;
        this.audit = audit;
    }

    @Transactional
    public Outcome replace(CodebookKey key, Codebook codebook) {
        var violations = codebook.violations();
        if (!violations.isEmpty()) {
            return new Outcome.Unusable(violations);
        }
        lock.takeAlone(key.programme());
        if (programmes.unitOf(key.programme()).isEmpty()) {
            return new Outcome.NoSuchProgramme();
        }
        // Coders hold the row while they freeze it.
        var entity = entities.find(CodebookEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (entity == null) {
            entities.persist(CodebookEntity.of(key, codebook));
            audit.add(act("CODEBOOK_ADDED", key, codebook));
            return new Outcome.Replaced(true);
        }
        if (entity.toModel().equals(codebook)) {
            return new Outcome.Unchanged();
        }
        if (entity.frozen) {
            return new Outcome.Frozen();
        }
        entity.take(codebook);
        audit.add(act("CODEBOOK_REPLACED", key, codebook));
        return new Outcome.Replaced(false);
    }

    private static Act act(String action, CodebookKey key, Codebook codebook) {
        return Act.of(
                        action,
                        "CODEBOOK",
                        "%s/%s/%d".formatted(key.programme(), key.measure(), key.version()))
                .changing(
                        Map.of(),
                        Map.of(
                                "codes", Integer.toString(codebook.codes().size()),
                                "coders", Integer.toString(codebook.coders())));
    }
}
