package org.barometer.agency.state;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.state.model.Application;
import org.barometer.agency.state.model.Application.State;

/** Documents that are being applied, and what became of those that were. */
@ApplicationScoped
public class ApplicationStore implements PanacheRepositoryBase<ApplicationEntity, UUID> {

    /** Until the transaction ends, nobody else applies anything under this key. */
    Optional<ApplicationEntity> earlier(String account, IdempotencyKey key) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?, 60)) as text)")
                .setParameter(1, account + " " + key.value())
                .getSingleResult();
        return find("askedAccount = ?1 and idempotencyKey = ?2", account, key.value())
                .firstResultOptional();
    }

    @Transactional
    public Optional<Application> application(UUID id) {
        return findByIdOptional(id).map(ApplicationEntity::toModel);
    }

    List<UUID> running() {
        return find("state = ?1 order by receivedAt", State.RUNNING).stream()
                .map(entity -> entity.id)
                .toList();
    }

    /** The row itself; until the transaction ends nobody else can go on with it. */
    Optional<ApplicationEntity> take(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
