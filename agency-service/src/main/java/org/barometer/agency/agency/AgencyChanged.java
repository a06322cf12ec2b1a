package org.barometer.agency.agency;

import org.barometer.agency.agency.model.Agency;

/** The event that tells others how an agency is now. */
record AgencyChanged(
        String code,
        String name,
        String country,
        String type,
        String size,
        String status,
        long revision) {
    static final String TOPIC = "barometer.agencies.v1";

    static AgencyChanged of(Agency agency) {
        var details = agency.details();
        return new AgencyChanged(
                agency.code().value(),
                details.name().value(),
                details.country().value(),
                details.type().name(),
                details.size().name(),
                details.status().name(),
                agency.revision());
    }
}
