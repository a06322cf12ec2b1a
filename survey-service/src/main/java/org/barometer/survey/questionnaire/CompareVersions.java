package org.barometer.survey.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.barometer.survey.questionnaire.QuestionnaireStore.Kept;
import org.barometer.survey.questionnaire.model.Comparison;

/** Compares two versions of a programme's questions, with what analysts say about it. */
@ApplicationScoped
public class CompareVersions {
    private static final String ANSWERED =
            """
            select exists (
                select 1
                from response r join edition e on e.code = r.edition
                where e.programme = :programme and r.questionnaire_version = :version
                  and jsonb_path_exists(r.answers -> :question, '$.** ? (@ == $option)',
                                        jsonb_build_object('option', cast(:option as text))))
            """;

    private final QuestionnaireStore store;
    private final JudgementStore judgements;
    private final EntityManager entities;

    CompareVersions(QuestionnaireStore store, JudgementStore judgements, EntityManager entities) {
        this.store = store;
        this.judgements = judgements;
        this.entities = entities;
    }

    /** Empty where one of the versions does not exist. */
    @Transactional
    public Optional<Comparison> compare(String programme, int version, int earlier) {
        return store.kept(programme, version)
                .flatMap(
                        later ->
                                store.kept(programme, earlier)
                                        .map(before -> compare(programme, before, later)));
    }

    private Comparison compare(String programme, Kept earlier, Kept later) {
        var before = earlier.questionnaire();
        return Comparison.of(
                before,
                later.questionnaire(),
                (question, option) ->
                        earlier.frozen() && answered(programme, before.version(), question, option),
                judgements.byMeasure(programme, later.questionnaire().version(), before.version()));
    }

    private boolean answered(String programme, int version, String question, String option) {
        return (boolean)
                entities.createNativeQuery(ANSWERED, Boolean.class)
                        .setParameter("programme", programme)
                        .setParameter("version", version)
                        .setParameter("question", question)
                        .setParameter("option", option)
                        .getSingleResult();
    }
}
