package org.barometer.agency.state.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the registry says that Keycloak should have, at one moment.
 *
 * @param underway decided and not yet done, so that either side may be ahead
 */
public record Registry(Map<Subject, Standing> standings, Set<Subject> underway) {
    public Registry {
        standings = Map.copyOf(standings);
        underway = Set.copyOf(underway);
    }

    Optional<Standing> of(Subject subject) {
        return Optional.ofNullable(standings.get(subject));
    }
}
