package org.barometer.agency.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.barometer.agency.agency.model.Agency;

@Entity
@Table(name = "intention")
class IntentionEntity extends AgencyColumns {

    static IntentionEntity of(Agency agency) {
        var entity = new IntentionEntity();
        entity.set(agency);
        return entity;
    }
}
