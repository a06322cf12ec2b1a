package org.barometer.survey.coding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.barometer.survey.coding.model.Codebook;

/** The codebooks of all measures, by version. */
@ApplicationScoped
public class CodebookStore implements PanacheRepositoryBase<CodebookEntity, CodebookKey> {
    /** A codebook and whether somebody has coded with it. */
    public record Kept(Codebook codebook, boolean frozen) {
        private static Kept of(CodebookEntity entity) {
            return new Kept(entity.toModel(), entity.frozen);
        }
    }

    @Transactional
    public Optional<Kept> kept(CodebookKey key) {
        return findByIdOptional(key).map(Kept::of);
    }

    @Transactional
    public List<Kept> ofMeasure(String programme, String measure) {
        return list("programme = ?1 and measure = ?2 order by version", programme, measure).stream()
                .map(Kept::of)
                .toList();
    }

    /** As it is and will stay: whoever codes with it freezes it first. */
    Codebook freeze(CodebookKey key) {
        var entity = findById(key);
        if (!entity.frozen) {
            // It may change until it is locked.
            getEntityManager().refresh(entity, LockModeType.PESSIMISTIC_WRITE);
            entity.frozen = true;
        }
        return entity.toModel();
    }
}
