package org.barometer.agency.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.audit.model.Actor;

@Entity
@Table(name = "intention")
class IntentionEntity extends AgencyColumns {
    String role;
    String account;
    String request;

    static IntentionEntity of(Agency agency) {
        var entity = new IntentionEntity();
        entity.set(agency);
        return entity;
    }

    /** Who asked for it, and in which request. */
    Actor actor() {
        return new Actor(role, account, request);
    }
}
