package org.barometer.agency.agency.model;

import java.util.ArrayList;
import java.util.List;

/** An administrator's wish for a new agency, under a key that makes repeating it harmless. */
public record Registration(
        String administrator, String key, AgencyCode code, AgencyDescription description) {

    public Agency agency() {
        return Agency.register(code, description);
    }

    /** The wish by which a repetition is recognised. */
    public Wish wish() {
        var said = new ArrayList<>(List.of(code.value()));
        said.addAll(description.said());
        return Wish.of(administrator, key, said);
    }
}
