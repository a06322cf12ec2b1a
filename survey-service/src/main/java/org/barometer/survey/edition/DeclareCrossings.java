package org.barometer.survey.edition;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.Crossing;
import org.barometer.survey.questionnaire.model.Violation;

/** Says which pairs of an edition's questions are counted together, in place of those before. */
@ApplicationScoped
class DeclareCrossings {
    sealed interface Outcome {
        record Declared(List<Crossing> crossings) implements Outcome {}

        record NoSuchEdition() implements Outcome {}

        record Archived(Lock lock) implements Outcome {}

        record Faulty(List<Violation> violations) implements Outcome {}
    }

    private final EditionStore editions;
    private final ReviseEdition revise;
    private final CrossingStore store;
    private final AuditLog audit;

    DeclareCrossings(
            EditionStore editions, ReviseEdition revise, CrossingStore store, AuditLog audit) {
        this.editions = editions;
        this.revise = revise;
        this.store = store;
        this.audit = audit;
    }

    @Transactional
    Outcome declare(String code, List<Crossing> crossings) {
        var held = revise.hold(code);
        if (held.isEmpty()) {
            return new Outcome.NoSuchEdition();
        }
        var edition = held.get();
        if (edition.state() == EditionState.ARCHIVED) {
            return new Outcome.Archived(edition.lock().orElseThrow());
        }
        var form = editions.form(edition);
        var violations = Crossing.violations(crossings, form.published());
        if (!violations.isEmpty()) {
            return new Outcome.Faulty(violations);
        }
        if (!crossings.equals(form.crossings())) {
            store.put(code, crossings);
            audit.add(
                    Act.of("CROSSINGS_DECLARED", "EDITION", code)
                            .changing(counted(form.crossings()), counted(crossings)));
            revise.revised(edition);
        }
        return new Outcome.Declared(crossings);
    }

    /** The pairs as names, so that the log tells those that came and those that went. */
    private static Map<String, String> counted(List<Crossing> crossings) {
        return crossings.stream()
                .collect(
                        toMap(
                                crossing -> crossing.row() + ":" + crossing.column(),
                                _ -> "COUNTED_TOGETHER"));
    }
}
