package org.barometer.agency.state.model;

import java.util.List;

/**
 * Agencies and people as they shall be.
 *
 * @param prune whether whoever is not named shall go; otherwise they are left alone
 */
public record DesiredState(
        boolean prune, List<DesiredAgency> agencies, List<DesiredPerson> people) {
    public DesiredState {
        agencies = List.copyOf(agencies);
        people = List.copyOf(people);
    }
}
