package org.barometer.agency.wall;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.barometer.agency.http.TokenAgencies;
import org.barometer.agency.wall.model.Reach;

/**
 * How far whoever works here reaches: what {@link Wall} was told, or else what the caller's
 * verified token says. Asks nothing that the first wall believes, so that it does not share its
 * mistakes.
 */
@ApplicationScoped
class CurrentReach {
    static final ScopedValue<Reach> TOLD = ScopedValue.newInstance();

    private static final String ADMINISTRATOR = "administrator";
    private static final String COORDINATOR = "coordinator";

    private final SecurityIdentity identity;

    CurrentReach(SecurityIdentity identity) {
        this.identity = identity;
    }

    Reach reach() {
        if (TOLD.isBound()) {
            return TOLD.get();
        }
        return Arc.container().requestContext().isActive() ? ofTheToken() : Reach.NOTHING;
    }

    private Reach ofTheToken() {
        if (identity.hasRole(ADMINISTRATOR)) {
            return Reach.ALL;
        }
        var agencies = TokenAgencies.of(identity);
        // Choosing one would be guessing for whom the caller acts.
        return identity.hasRole(COORDINATOR)
                        && agencies.size() == 1
                        && Reach.isCode(agencies.getFirst())
                ? Reach.of(agencies.getFirst())
                : Reach.NOTHING;
    }
}
