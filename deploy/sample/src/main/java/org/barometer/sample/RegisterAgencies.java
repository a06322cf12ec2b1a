package org.barometer.sample;

import java.util.List;
import java.util.Map;
import org.barometer.sample.model.SampleAgency;

/** Registers the agencies and gives each a coordinator. */
record RegisterAgencies(Session session) {

    void register(List<SampleAgency> agencies) {
        session.crew().forEach(agencies, this::register);
    }

    private void register(SampleAgency agency) {
        var body =
                Map.of(
                        "code", agency.code(),
                        "name", agency.name(),
                        "country", agency.country(),
                        "type", agency.type(),
                        "size", agency.size());
        var key = Session.key("agency", agency.code());
        var reply = session.agenciesOfAdministrator().post("agencies", key, body);
        // Registered by another administrator's hand: what matters is that it is there.
        if (!reply.isProblem("code-taken")) {
            reply.orFail("Register agency " + agency.code());
        }
        var coordinator = SampleLoader.coordinatorOf(agency.code());
        session.admit(coordinator, "coordinator", agency.code());
    }
}
