package org.barometer.trend.catalogue;

import org.barometer.trend.catalogue.model.Agency;

/** How agency-service tells of an agency. */
record AgencyEvent(
        String code,
        String name,
        String country,
        String type,
        String size,
        String status,
        int revision) {

    Agency toModel() {
        return new Agency(code, name, country, type, size, status);
    }
}
