package org.barometer.agency.member;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.http.CurrentAgency;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks, and whom they look after: administrators everybody, coordinators their own. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final CurrentAgency agency;

    Caller(SecurityIdentity identity, JsonWebToken token, CurrentAgency agency) {
        this.identity = identity;
        this.token = token;
        this.agency = agency;
    }

    public String subject() {
        return token.getSubject();
    }

    /** The only agency whose people the caller looks after; empty for those who see all. */
    public Optional<AgencyCode> only() {
        return identity.hasRole(Role.ADMINISTRATOR.code())
                ? Optional.empty()
                : Optional.of(new AgencyCode(agency.code()));
    }

    public boolean sees(Assignment assignment) {
        var only = only();
        return only.isEmpty() || only.equals(assignment.agency());
    }

    /** Coordinators look after respondents, and see each other. */
    public boolean looksAfter(Assignment assignment) {
        return sees(assignment) && (only().isEmpty() || assignment.role() == Role.RESPONDENT);
    }
}
