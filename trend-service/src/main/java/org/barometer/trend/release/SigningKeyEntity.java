package org.barometer.trend.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "signing_key")
class SigningKeyEntity extends PanacheEntityBase {
    @Id
    @Column(name = "key_id")
    String keyId;

    @Column(name = "public_key", updatable = false)
    String publicKey;

    @SuppressWarnings("NullAway.Init") // Filled by Hibernate.
    SigningKeyEntity() {}
}
