package org.barometer.agency.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "undertaking")
class UndertakingEntity {
    @Id UUID id;
    boolean refused;
}
