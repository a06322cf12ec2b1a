package org.barometer.trend.denial;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import java.util.stream.Stream;
import org.barometer.trend.http.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Lets the programme's own staff change and export nothing while the deny list is stale. Agencies
 * go on: what a suspended one sends in the few minutes that its tokens live can be withdrawn.
 */
class RefuseWhileStale {
    private static final Set<String> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int RETRY_AFTER_SECONDS = 10;

    private final Freshness freshness;
    private final SecurityIdentity caller;

    RefuseWhileStale(Freshness freshness, SecurityIdentity caller) {
        this.freshness = freshness;
        this.caller = caller;
    }

    @ServerRequestFilter
    public void change(ContainerRequestContext request, SimpleResourceInfo operation) {
        if (!READING.contains(request.getMethod())
                && !operation.getResourceClass().isAnnotationPresent(OnlyAsks.class)) {
            requireFresh();
        }
    }

    @Exporting
    @ServerRequestFilter
    public void export() {
        requireFresh();
    }

    private void requireFresh() {
        if (freshness.isStale() && isStaff()) {
            throw ProblemException.unavailable(
                    "deny-list-stale",
                    "Suspensions cannot be heard of at present, so nothing is changed or exported",
                    RETRY_AFTER_SECONDS);
        }
    }

    private boolean isStaff() {
        return Stream.of("analyst", "publisher", "administrator").anyMatch(caller::hasRole);
    }
}
