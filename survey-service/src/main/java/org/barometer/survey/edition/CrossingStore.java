package org.barometer.survey.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.barometer.survey.questionnaire.model.Crossing;

/** Which questions of an edition are counted together. */
@ApplicationScoped
class CrossingStore implements PanacheRepositoryBase<CrossingsEntity, String> {

    @Transactional
    List<Crossing> of(String edition) {
        return findByIdOptional(edition).map(entity -> entity.crossings).orElse(List.of());
    }

    /** To be called while the edition is held. */
    void put(String edition, List<Crossing> crossings) {
        var known = findById(edition);
        if (known == null) {
            persist(CrossingsEntity.of(edition, crossings));
        } else {
            known.crossings = crossings;
        }
    }
}
