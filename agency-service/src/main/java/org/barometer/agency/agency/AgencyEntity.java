package org.barometer.agency.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.barometer.agency.agency.model.Agency;

@Entity
@Table(name = "agency")
class AgencyEntity extends AgencyColumns {

    static AgencyEntity of(Agency agency) {
        var entity = new AgencyEntity();
        entity.set(agency);
        return entity;
    }
}
