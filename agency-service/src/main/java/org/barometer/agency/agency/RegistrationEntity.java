package org.barometer.agency.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "registration")
class RegistrationEntity {
    @Id
    @Column(name = "agency_code")
    String agencyCode;

    String administrator;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    String digest;
}
