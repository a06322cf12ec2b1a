package org.barometer.agency.agency;

import java.util.List;
import org.barometer.agency.agency.model.Agency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some agencies, in the order of their codes. */
record AgencyList(@Schema(required = true) List<AgencyView> agencies) {
    static AgencyList of(List<Agency> agencies) {
        return new AgencyList(agencies.stream().map(AgencyView::of).toList());
    }
}
