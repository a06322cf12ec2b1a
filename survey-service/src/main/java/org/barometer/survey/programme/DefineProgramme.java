package org.barometer.survey.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.programme.model.Unit;

/** Makes a programme or changes its title. */
@ApplicationScoped
class DefineProgramme {
    sealed interface Outcome {
        record Defined(boolean isNew) implements Outcome {}

        record UnitIsFixed(Unit unit) implements Outcome {}
    }

    private final ProgrammeStore store;
    private final ProgrammeLock lock;
    private final EntityManager entities;
    private final AuditLog audit;

    DefineProgramme(
            ProgrammeStore store, ProgrammeLock lock, EntityManager entities, AuditLog audit) {
        this.store = store;
        this.lock = lock;
        this.entities = entities;
        this.audit = audit;
    }

    @Transactional
    Outcome define(String code, Map<String, String> title, Unit unit) {
        lock.takeAlone(code);
        var known = store.findByIdOptional(code);
        if (known.isPresent()) {
            var programme = known.get();
            // What one response stands for must not change under figures that were counted by it.
            if (programme.unit != unit) {
                return new Outcome.UnitIsFixed(programme.unit);
            }
            if (!programme.title.equals(title)) {
                programme.title = title;
                audit.add(
                        Act.of("PROGRAMME_CHANGED", "PROGRAMME", code)
                                .changing(Map.of(), Map.of("title", "CHANGED")));
            }
            return new Outcome.Defined(false);
        }
        var programme = new ProgrammeEntity();
        programme.code = code;
        programme.title = title;
        programme.unit = unit;
        entities.persist(programme);
        audit.add(
                Act.of("PROGRAMME_DEFINED", "PROGRAMME", code)
                        .changing(Map.of(), Map.of("unit", unit.name())));
        return new Outcome.Defined(true);
    }
}
