package org.barometer.agency.denial;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.barometer.agency.denial.model.Denial;
import org.barometer.agency.denial.model.DenyList;
import org.barometer.agency.http.TokenAgencies;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Looks every caller up in what agency-service tells of agencies and accounts. */
@ApplicationScoped
public class Denials {
    private final DenyList list;

    Denials(DeniedAccounts accounts, DeniedAgencies agencies) {
        list = new DenyList(accounts::contains, agencies::contains);
    }

    /** Why the caller is refused; empty for whoever is not, and for those without a token. */
    public Optional<Denial> of(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token
                ? list.denial(token.getSubject(), TokenAgencies.of(caller))
                : Optional.empty();
    }
}
