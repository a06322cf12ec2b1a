package org.barometer.survey.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes the request; the subject is kept for acts of the programme's own staff only. */
@RequestScoped
public class Caller {
    public static final String ADMINISTRATOR = "administrator";
    public static final String ANALYST = "analyst";
    public static final String COORDINATOR = "coordinator";
    public static final String RESPONDENT = "respondent";

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    public boolean isAnalyst() {
        return identity.hasRole(ANALYST);
    }

    /** In which role the caller acts for an agency. */
    public String agencyRole() {
        return identity.hasRole(COORDINATOR) ? COORDINATOR : RESPONDENT;
    }

    /** A pseudonym that only the identity provider can resolve. */
    public String subject() {
        @Nullable String subject = token.getSubject();
        return subject == null ? "unknown" : subject;
    }
}
