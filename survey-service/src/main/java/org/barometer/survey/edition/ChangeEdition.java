package org.barometer.survey.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.edition.model.Change;
import org.barometer.survey.edition.model.Change.Changed;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Transition;
import org.barometer.survey.http.Caller;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.programme.ProgrammeStore;
import org.barometer.survey.questionnaire.ComparabilityJudged;
import org.barometer.survey.questionnaire.QuestionnaireReplaced;
import org.barometer.survey.questionnaire.QuestionnaireStore;

/** Plans editions, and keeps up with the questions that they ask. */
@ApplicationScoped
public class ChangeEdition {
    private final EditionStore store;
    private final EditionHistory history;
    private final ProgrammeStore programmes;
    private final QuestionnaireStore questionnaires;
    private final ProgrammeLock lock;
    private final EntityManager entities;
    private final EditionNews news;
    private final AuditLog audit;
    private final Clock clock;

    ChangeEdition(
            EditionStore store,
            EditionHistory history,
            ProgrammeStore programmes,
            QuestionnaireStore questionnaires,
            ProgrammeLock lock,
            EntityManager entities,
            EditionNews news,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.programmes = programmes;
        this.questionnaires = questionnaires;
        this.lock = lock;
        this.entities = entities;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where the programme or its questionnaire does not exist. */
    @Transactional
    public Optional<Change> plan(String code, Edition.Plan plan, String subject) {
        lock.takeAlone(plan.programme());
        if (programmes.unitOf(plan.programme()).isEmpty()
                || questionnaires.kept(plan.programme(), plan.questionnaireVersion()).isEmpty()) {
            return Optional.empty();
        }
        var known = store.findByIdOptional(code);
        if (known.isEmpty()) {
            var at = clock.instant();
            var edition = Edition.draft(code, plan, at);
            entities.persist(EditionEntity.of(edition));
            history.add(
                    code, new Transition(null, edition.state(), null, Caller.ANALYST, subject, at));
            audit.add(EditionAct.planned(edition));
            news.tell(edition);
            return Optional.of(new Changed(edition));
        }
        var before = known.get().toModel();
        var change = before.replan(plan);
        if (change instanceof Changed(var edition)) {
            audit.add(EditionAct.replanned(before, edition));
            news.askedOtherwise(known.get(), edition);
        }
        return Optional.of(change);
    }

    /** In the transaction, and under the lock, of whoever replaces the questions. */
    void questionnaireReplaced(@Observes QuestionnaireReplaced replaced) {
        for (var entity : store.asking(replaced.programme(), replaced.version())) {
            news.askedOtherwise(entity, entity.toModel().revised());
        }
    }

    /** The same for what an analyst says about comparing them; what is archived stays as it is. */
    void comparabilityJudged(@Observes ComparabilityJudged judged) {
        for (var entity : store.asking(judged.programme(), judged.version())) {
            if (entity.state != EditionState.ARCHIVED) {
                news.changed(entity, entity.toModel().revised());
            }
        }
    }
}
