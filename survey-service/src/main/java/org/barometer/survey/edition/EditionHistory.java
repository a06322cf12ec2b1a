package org.barometer.survey.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.barometer.survey.edition.model.Transition;

/** The steps that editions took; nothing here is ever changed. */
@ApplicationScoped
public class EditionHistory implements PanacheRepositoryBase<TransitionEntity, Long> {

    void add(String edition, Transition transition) {
        persist(TransitionEntity.of(edition, transition));
    }

    /** The earliest first. */
    @Transactional
    public List<Transition> of(String edition) {
        return list("edition = ?1 order by seq", edition).stream()
                .map(TransitionEntity::toModel)
                .toList();
    }
}
