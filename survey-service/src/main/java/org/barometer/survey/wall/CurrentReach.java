package org.barometer.survey.wall;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.TokenAgencies;
import org.barometer.survey.wall.model.Reach;

/**
 * How far whoever works here reaches: what {@link Wall} was told, or else what the caller's
 * verified token says. Asks nothing that the first wall believes, so that it does not share its
 * mistakes.
 */
@ApplicationScoped
class CurrentReach {
    static final ScopedValue<Reach> TOLD = ScopedValue.newInstance();

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
        if (identity.hasRole(Caller.ANALYST) || identity.hasRole(Caller.ADMINISTRATOR)) {
            return Reach.ALL;
        }
        var agencies = TokenAgencies.of(identity);
        // Choosing one would be guessing for whom the caller acts.
        return agencies.size() == 1 && Reach.isCode(agencies.getFirst())
                ? Reach.of(agencies.getFirst())
                : Reach.NOTHING;
    }
}
