package org.barometer.agency.agency;

import java.util.List;
import java.util.Map;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some agencies, in the order that was asked for. */
record AgencyList(@Schema(required = true) List<AgencyView> agencies) {
    static AgencyList of(List<Agency> agencies, Map<AgencyCode, List<AgencyCode>> predecessors) {
        return new AgencyList(
                agencies.stream()
                        .map(
                                agency ->
                                        AgencyView.of(
                                                agency,
                                                predecessors.getOrDefault(
                                                        agency.code(), List.of())))
                        .toList());
    }
}
