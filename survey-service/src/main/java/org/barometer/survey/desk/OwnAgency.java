package org.barometer.survey.desk;

import jakarta.enterprise.context.RequestScoped;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.http.CurrentAgency;

/** The agency that the coordinator acts for, as long as it takes part at all. */
@RequestScoped
class OwnAgency {
    private final Agencies agencies;
    private final CurrentAgency currentAgency;

    OwnAgency(Agencies agencies, CurrentAgency currentAgency) {
        this.agencies = agencies;
        this.currentAgency = currentAgency;
    }

    String code() {
        var code = currentAgency.code();
        agencies.requireActive(code);
        return code;
    }
}
