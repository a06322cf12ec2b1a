package org.barometer.survey.denial;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.denial.model.Denial;
import org.barometer.survey.denial.model.DenyList;
import org.barometer.survey.http.TokenAgencies;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Looks every caller up in what agency-service tells of agencies and accounts. */
@ApplicationScoped
public class Denials {
    private final DenyList list;

    Denials(DeniedAccounts accounts, Agencies agencies) {
        list = new DenyList(accounts::contains, agencies::hasLeft);
    }

    /** Why the caller is refused; empty for whoever is not, and for those without a token. */
    public Optional<Denial> of(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token
                ? list.denial(token.getSubject(), TokenAgencies.of(caller))
                : Optional.empty();
    }
}
