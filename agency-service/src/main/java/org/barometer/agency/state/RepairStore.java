package org.barometer.agency.state;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.state.model.Difference;

/** Repairs that were asked for and are not yet done. */
@ApplicationScoped
class RepairStore implements PanacheRepositoryBase<RepairEntity, UUID> {

    UUID add(Difference difference, Actor actor) {
        var entity = RepairEntity.of(difference, actor);
        persist(entity);
        return entity.id;
    }

    List<UUID> left() {
        return findAll().stream().map(entity -> entity.id).toList();
    }

    /** The row itself; until the transaction ends nobody else can carry it out. */
    Optional<RepairEntity> take(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
