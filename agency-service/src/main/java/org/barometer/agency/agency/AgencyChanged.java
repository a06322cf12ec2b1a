package org.barometer.agency.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.barometer.agency.agency.AgencyView.SuccessionView;
import org.barometer.agency.agency.model.Agency;
import org.jspecify.annotations.Nullable;

/** The event that tells others how an agency is now. */
record AgencyChanged(
        String code,
        String name,
        String country,
        String type,
        String size,
        String status,
        long revision,
        Map<String, String> names,
        String timeZone,
        String language,
        String contactRole,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SuccessionView succession) {
    static final String TOPIC = "barometer.agencies.v1";

    static AgencyChanged of(Agency agency) {
        var details = agency.details();
        return new AgencyChanged(
                agency.code().value(),
                details.names().english().value(),
                details.country().value(),
                details.type().name(),
                details.size().name(),
                agency.status().name(),
                agency.revision(),
                AgencyView.names(details.names()),
                details.timeZone().value(),
                details.language().value(),
                details.contactRole().name(),
                SuccessionView.of(agency));
    }
}
