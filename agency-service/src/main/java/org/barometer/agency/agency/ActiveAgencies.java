package org.barometer.agency.agency;

import jakarta.enterprise.context.ApplicationScoped;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyStatus;

/** Says which agencies people can work for. */
@ApplicationScoped
public class ActiveAgencies {
    private final AgencyStore agencies;

    ActiveAgencies(AgencyStore agencies) {
        this.agencies = agencies;
    }

    public boolean has(AgencyCode code) {
        return agencies.agency(code).map(Agency::status).filter(AgencyStatus::admits).isPresent();
    }
}
