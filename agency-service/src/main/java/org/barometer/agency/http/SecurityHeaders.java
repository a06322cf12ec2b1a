package org.barometer.agency.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Puts the security headers on every response, also on refusals; a resource may set its own. */
@ApplicationScoped
class SecurityHeaders {
    /** Before sign-in, limits and routing, so that their refusals carry the headers too. */
    private static final int FIRST = 10_000;

    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "Cache-Control", "no-store",
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Referrer-Policy", "no-referrer",
                    "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY");

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(_ -> complete(context.response().headers()));
                    context.next();
                },
                FIRST);
    }

    private static void complete(MultiMap headers) {
        DEFAULTS.forEach(
                (name, value) -> {
                    if (!headers.contains(name)) {
                        headers.set(name, value);
                    }
                });
    }
}
