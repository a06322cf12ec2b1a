package org.barometer.agency.serviceaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.identity.Accounts;
import org.barometer.agency.identity.Accounts.Access;
import org.barometer.agency.identity.Programs;
import org.barometer.agency.serviceaccount.model.CredentialState;
import org.barometer.agency.serviceaccount.model.ProgramRole;

/** Says which clients programs should have, and makes one be so again. */
@ApplicationScoped
public class RegisteredPrograms {
    /** Nobody reads what is sent to a program; the identity provider wants to know it. */
    private static final String LANGUAGE = "en";

    private final ServiceAccountStore accounts;
    private final CredentialStore credentials;
    private final Programs programs;
    private final Accounts admitted;

    RegisteredPrograms(
            ServiceAccountStore accounts,
            CredentialStore credentials,
            Programs programs,
            Accounts admitted) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.programs = programs;
        this.admitted = admitted;
    }

    /** A client that a program signs in with, and what it is admitted to. */
    public record RegisteredProgram(
            String client, CredentialState state, ProgramRole role, Optional<AgencyCode> agency) {

        /** Decided and not yet done. */
        public boolean isUnderway() {
            return state == CredentialState.BEGUN || state == CredentialState.ENDING;
        }
    }

    public List<RegisteredProgram> all() {
        return credentials.find("order by client").stream().map(this::registered).toList();
    }

    /** Makes, in the current transaction, the client admit to what its program may do. */
    public void repair(String client, Set<String> roles) {
        var credential = credentials.findByIdOptional(client);
        if (credential.isEmpty()) {
            return;
        }
        var account = accounts.accountToChange(credential.get().serviceAccount).orElseThrow();
        // Read again, since whoever held the program until now may have ended this.
        credentials.getEntityManager().refresh(credential.get());
        var user = credential.get().account;
        if (credential.get().state == CredentialState.VALID && user != null) {
            admitted.keep(
                    new Access(
                            user,
                            account.role().code(),
                            roles,
                            account.agency().map(AgencyCode::value).orElse(null),
                            LANGUAGE,
                            true));
        }
    }

    /** Has a client that no program signs in with admit nobody. */
    public void endExtra(String client) {
        if (credentials
                .findByIdOptional(client)
                .map(row -> row.state == CredentialState.ENDED)
                .orElse(true)) {
            programs.end(client);
        }
    }

    private RegisteredProgram registered(CredentialEntity credential) {
        var account = accounts.findById(credential.serviceAccount);
        return new RegisteredProgram(
                credential.client,
                credential.state,
                account.role,
                Optional.ofNullable(account.agency).map(AgencyCode::new));
    }
}
