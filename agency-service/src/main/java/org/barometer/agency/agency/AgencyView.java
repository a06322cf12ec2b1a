package org.barometer.agency.agency;

import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.SizeBand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency as the API shows it. */
record AgencyView(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) String country,
        @Schema(required = true) AgencyType type,
        @Schema(required = true) SizeBand size,
        @Schema(required = true) AgencyStatus status,
        @Schema(required = true) long revision) {
    static AgencyView of(Agency agency) {
        var details = agency.details();
        return new AgencyView(
                agency.code().value(),
                details.name().value(),
                details.country().value(),
                details.type(),
                details.size(),
                details.status(),
                agency.revision());
    }
}
