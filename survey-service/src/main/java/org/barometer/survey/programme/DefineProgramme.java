package org.barometer.survey.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
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

    DefineProgramme(ProgrammeStore store, ProgrammeLock lock, EntityManager entities) {
        this.store = store;
        this.lock = lock;
        this.entities = entities;
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
            programme.title = title;
            return new Outcome.Defined(false);
        }
        var programme = new ProgrammeEntity();
        programme.code = code;
        programme.title = title;
        programme.unit = unit;
        entities.persist(programme);
        return new Outcome.Defined(true);
    }
}
