package org.barometer.agency.agency;

import org.barometer.agency.audit.model.Actor;
import org.jspecify.annotations.Nullable;

/** Who asked for a change, in which request, and the code of why where one was given. */
record Asked(Actor actor, @Nullable String reason) {
    static Asked by(Actor actor) {
        return new Asked(actor, null);
    }
}
