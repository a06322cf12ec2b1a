package org.barometer.survey.coding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.barometer.survey.coding.model.Codebook;

/** The codebooks of all measures, by version. */
@ApplicationScoped
class CodebookStore implements PanacheRepositoryBase<CodebookEntity, CodebookEntity.Key> {
    /** A codebook and whether somebody has coded with it. */
    record Kept(Codebook codebook, boolean frozen) {
        static Kept of(CodebookEntity entity) {
            return new Kept(entity.toModel(), entity.frozen);
        }
    }

    Optional<Kept> kept(CodebookEntity.Key key) {
        return findByIdOptional(key).map(Kept::of);
    }

    List<Kept> ofMeasure(String programme, String measure) {
        return list("programme = ?1 and measure = ?2 order by version", programme, measure).stream()
                .map(Kept::of)
                .toList();
    }

    /** As it is and will stay: whoever codes with it freezes it first. */
    Codebook freeze(CodebookEntity.Key key) {
        var entity = findById(key);
        if (!entity.frozen) {
            // It may change until it is locked.
            getEntityManager().refresh(entity, LockModeType.PESSIMISTIC_WRITE);
            entity.frozen = true;
        }
        return entity.toModel();
    }
}
