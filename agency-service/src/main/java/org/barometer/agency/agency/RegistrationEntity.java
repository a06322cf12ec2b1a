package org.barometer.agency.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "registration")
class RegistrationEntity {
    @Id UUID undertaking;
    String administrator;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    String digest;
}
