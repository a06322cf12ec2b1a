package org.barometer.agency.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.Registration;

/** Who registered which agency under which key. */
@ApplicationScoped
class RegistrationStore implements PanacheRepositoryBase<RegistrationEntity, String> {

    /** Waits for whoever is about to use the same key. */
    boolean add(Registration registration) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into registration
                                    (agency_code, administrator, idempotency_key, digest)
                                values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .setParameter(1, registration.agency().code().value())
                        .setParameter(2, registration.administrator())
                        .setParameter(3, registration.key())
                        .setParameter(4, registration.digest())
                        .executeUpdate()
                == 1;
    }

    Optional<String> digest(String administrator, String key) {
        return find("administrator = ?1 and idempotencyKey = ?2", administrator, key)
                .firstResultOptional()
                .map(entity -> entity.digest);
    }

    void remove(AgencyCode code) {
        deleteById(code.value());
    }
}
