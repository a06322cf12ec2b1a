package org.barometer.agency.identity;

import io.quarkus.logging.Log;
import jakarta.ws.rs.core.Response;
import org.barometer.agency.http.ProblemException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is answered while the identity provider is away. */
class Unavailable {
    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    public Response unavailable(IdentityProviderUnavailable e) {
        Log.warnf("The identity provider is unavailable: %s", e.getMessage());
        return ProblemException.unavailable(
                        "identity-provider-unavailable",
                        "The identity provider does not answer; what was asked for is kept and"
                                + " will be done: repeat the request for its answer",
                        RETRY_AFTER_SECONDS)
                .toResponse();
    }
}
