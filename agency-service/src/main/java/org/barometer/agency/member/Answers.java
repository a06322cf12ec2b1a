package org.barometer.agency.member;

import jakarta.ws.rs.core.EntityTag;
import org.barometer.agency.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the resources of people, invitations and grants answer alike. */
final class Answers {
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
}
