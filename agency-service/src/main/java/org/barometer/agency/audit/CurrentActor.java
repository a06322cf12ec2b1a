package org.barometer.agency.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.http.RequestId;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes the current request, by its verified token. */
@ApplicationScoped
class CurrentActor {
    /** What a person or program can be here; tokens may name roles of others too. */
    private static final Set<String> ROLES =
            Set.of(
                    "respondent",
                    "coordinator",
                    "analyst",
                    "publisher",
                    "dashboard",
                    "administrator");

    /** Whoever asked for what is done now, outside of their request. */
    static final ScopedValue<Actor> ASKED = ScopedValue.newInstance();

    private final SecurityIdentity identity;
    private final RequestId requestId;

    CurrentActor(SecurityIdentity identity, RequestId requestId) {
        this.identity = identity;
        this.requestId = requestId;
    }

    Actor actor() {
        if (ASKED.isBound()) {
            return ASKED.get();
        }
        if (!Arc.container().requestContext().isActive()
                || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Actor.system(UUID.randomUUID().toString());
        }
        var roles = new TreeSet<>(identity.getRoles());
        roles.retainAll(ROLES);
        return new Actor(String.join(",", roles), account(token), requestId.value());
    }

    private static String account(JsonWebToken token) {
        @Nullable String subject = token.getSubject();
        return subject == null ? "unknown" : subject;
    }
}
