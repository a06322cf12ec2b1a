package org.barometer.agency.member;

import io.quarkus.logging.Log;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.jspecify.annotations.Nullable;

/** What the resources of people, invitations and grants answer alike. */
final class Answers {
    private static final int RETRY_AFTER_SECONDS = 5;

    private Answers() {}

    static EntityTag tag(long revision) {
        return new EntityTag(Long.toString(revision));
    }

    static <T> T sent(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(400, "invalid-json", "Send a JSON object as body");
        }
        return body;
    }

    static ProblemException unknownAgency() {
        return new ProblemException(
                409, "agency-unknown", "There is no active agency with this code; name another");
    }

    static Response unavailable(IdentityProviderUnavailable e) {
        Log.warnf("The identity provider is unavailable: %s", e.getMessage());
        return ProblemException.unavailable(
                        "identity-provider-unavailable",
                        "The identity provider does not answer; what was asked for is kept and"
                                + " will be done: repeat the request for its answer",
                        RETRY_AFTER_SECONDS)
                .toResponse();
    }
}
