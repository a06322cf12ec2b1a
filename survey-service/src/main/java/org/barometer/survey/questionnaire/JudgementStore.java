package org.barometer.survey.questionnaire;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.barometer.survey.questionnaire.model.Judgement;

/** What analysts say about comparing versions. */
@ApplicationScoped
class JudgementStore implements PanacheRepositoryBase<JudgementEntity, JudgementEntity.Key> {

    Map<String, Judgement> byMeasure(String programme, int version, int earlier) {
        var judgements = new HashMap<String, Judgement>();
        list("programme = ?1 and version = ?2 and earlier = ?3", programme, version, earlier)
                .forEach(entity -> judgements.put(entity.measure, entity.toModel()));
        return judgements;
    }
}
