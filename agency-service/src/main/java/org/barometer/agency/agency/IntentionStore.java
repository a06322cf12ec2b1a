package org.barometer.agency.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.audit.model.Actor;

/** What is decided about agencies and not yet done; at most one thing for each code and name. */
@ApplicationScoped
class IntentionStore implements PanacheRepositoryBase<IntentionEntity, String> {

    /** Waits for whoever is about to add or remove one of this code or name. */
    boolean add(Agency wanted, Actor actor) {
        var entity = IntentionEntity.of(wanted);
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into intention
                                    (code, name, country, type, size_band, status, revision,
                                    role, account, request)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .setParameter(1, entity.code)
                        .setParameter(2, entity.name)
                        .setParameter(3, entity.country)
                        .setParameter(4, entity.type.name())
                        .setParameter(5, entity.size.name())
                        .setParameter(6, entity.status.name())
                        .setParameter(7, entity.revision)
                        .setParameter(8, actor.role())
                        .setParameter(9, actor.account())
                        .setParameter(10, actor.request())
                        .executeUpdate()
                == 1;
    }

    Optional<Agency> intention(AgencyCode code) {
        return findByIdOptional(code.value()).map(IntentionEntity::toModel);
    }

    /** The intention that does not leave room for this one. */
    Optional<Agency> inTheWayOf(Agency wanted) {
        return find("code = ?1 or name = ?2", wanted.code().value(), wanted.name().value())
                .firstResultOptional()
                .map(IntentionEntity::toModel);
    }

    List<Agency> intentions() {
        return findAll().stream().map(IntentionEntity::toModel).toList();
    }

    /** Who asked for this, if it is still to be done; nobody else can do it in the meantime. */
    Optional<Actor> take(Agency wanted) {
        return find("code = ?1 and revision = ?2", wanted.code().value(), wanted.revision())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(IntentionEntity::actor);
    }

    void remove(Agency wanted) {
        deleteById(wanted.code().value());
    }
}
