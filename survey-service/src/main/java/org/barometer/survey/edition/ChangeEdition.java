package org.barometer.survey.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.barometer.survey.edition.model.Change;
import org.barometer.survey.edition.model.Change.Changed;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.outbox.Outbox;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.programme.ProgrammeStore;
import org.barometer.survey.questionnaire.QuestionnaireReplaced;
import org.barometer.survey.questionnaire.QuestionnaireStore;

/** Plans, opens and closes editions, and tells the other services. */
@ApplicationScoped
class ChangeEdition {
    private final EditionStore store;
    private final ProgrammeStore programmes;
    private final QuestionnaireStore questionnaires;
    private final ProgrammeLock lock;
    private final TurnoutReader turnout;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    ChangeEdition(
            EditionStore store,
            ProgrammeStore programmes,
            QuestionnaireStore questionnaires,
            ProgrammeLock lock,
            TurnoutReader turnout,
            EntityManager entities,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.questionnaires = questionnaires;
        this.lock = lock;
        this.turnout = turnout;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Empty where the programme or its questionnaire does not exist. */
    @Transactional
    Optional<Change> plan(String code, Edition.Plan plan) {
        lock.takeAlone(plan.programme());
        if (programmes.unitOf(plan.programme()).isEmpty()
                || questionnaires.kept(plan.programme(), plan.questionnaireVersion()).isEmpty()) {
            return Optional.empty();
        }
        var known = store.findByIdOptional(code);
        if (known.isEmpty()) {
            var edition = Edition.draft(code, plan);
            entities.persist(EditionEntity.of(edition));
            publish(edition);
            return Optional.of(new Changed(edition));
        }
        return Optional.of(kept(known.get(), known.get().toModel().replan(plan)));
    }

    /** Empty where there is no such edition. */
    @Transactional
    Optional<Change> moveTo(String code, EditionState state) {
        return store.programmeOf(code)
                .map(
                        programme -> {
                            lock.takeAlone(programme);
                            var entity = store.findById(code);
                            return kept(entity, entity.toModel().moveTo(state));
                        });
    }

    /** In the transaction, and under the lock, of whoever replaces the questions. */
    void questionnaireReplaced(@Observes QuestionnaireReplaced replaced) {
        for (var entity : store.asking(replaced.programme(), replaced.version())) {
            kept(entity, new Changed(entity.toModel().revised()));
        }
    }

    private Change kept(EditionEntity entity, Change change) {
        if (change instanceof Changed(var edition)) {
            entity.take(edition);
            publish(edition);
        }
        return change;
    }

    private void publish(Edition edition) {
        var unit = programmes.unitOf(edition.programme()).orElseThrow();
        var responses = edition.state() == EditionState.CLOSED ? turnout.of(edition.code()) : null;
        outbox.add(
                EditionEvent.TOPIC,
                edition.code(),
                EditionEvent.of(store.form(edition), unit, responses),
                clock.instant());
    }
}
