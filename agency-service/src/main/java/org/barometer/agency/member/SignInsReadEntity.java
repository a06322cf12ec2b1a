package org.barometer.agency.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** From when until when all sign-ins are known. */
@Entity
@Table(name = "sign_ins_read")
class SignInsReadEntity {
    @Id boolean one = true;

    @Column(name = "known_since")
    Instant knownSince;

    @Column(name = "read_until")
    Instant readUntil;
}
