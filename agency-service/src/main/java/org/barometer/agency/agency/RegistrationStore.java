package org.barometer.agency.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.Wish;

/** Who wanted what under which key, and the undertaking that it became. */
@ApplicationScoped
class RegistrationStore implements PanacheRepositoryBase<RegistrationEntity, UUID> {

    /** Waits for whoever is about to use the same key. */
    boolean add(UUID undertaking, Wish wish) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into registration
                                    (undertaking, administrator, idempotency_key, digest)
                                values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .setParameter(1, undertaking)
                        .setParameter(2, wish.administrator())
                        .setParameter(3, wish.key())
                        .setParameter(4, wish.digest())
                        .executeUpdate()
                == 1;
    }

    /** What stands under the key of a wish, be it the same wish or another. */
    Optional<RegistrationEntity> earlier(Wish wish) {
        return find("administrator = ?1 and idempotencyKey = ?2", wish.administrator(), wish.key())
                .firstResultOptional();
    }

    void remove(UUID undertaking) {
        deleteById(undertaking);
    }
}
