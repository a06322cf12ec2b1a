package org.barometer.agency.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.audit.model.Actor;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "intention")
class IntentionEntity extends AgencyColumns {
    UUID undertaking;

    /** Whether its organization is as wanted already. */
    boolean kept;

    String role;
    String account;
    String request;
    @Nullable String reason;

    static IntentionEntity of(Agency agency) {
        var entity = new IntentionEntity();
        entity.set(agency);
        return entity;
    }

    Asked asked() {
        return new Asked(new Actor(role, account, request), reason);
    }
}
