package org.barometer.agency.serviceaccount;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.serviceaccount.model.AccountName;
import org.barometer.agency.serviceaccount.model.AccountStatus;
import org.barometer.agency.serviceaccount.model.ChangeOutcome;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Changed;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.OnlyOne;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Outdated;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Revoked;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Unchanged;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Unknown;
import org.barometer.agency.serviceaccount.model.CredentialState;
import org.barometer.agency.serviceaccount.model.ServiceAccount;

/**
 * Renames or revokes a service account, or ends one of its secrets.
 *
 * <p>What is refused is refused from the commit on, by every service, whether Keycloak answers or
 * not; Keycloak is told next, and again until it has listened.
 */
@ApplicationScoped
public class ChangeServiceAccount {
    private final ServiceAccountStore accounts;
    private final CredentialStore credentials;
    private final CarryOutCredential carryOut;
    private final AuditLog audit;

    ChangeServiceAccount(
            ServiceAccountStore accounts,
            CredentialStore credentials,
            CarryOutCredential carryOut,
            AuditLog audit) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.carryOut = carryOut;
        this.audit = audit;
    }

    public ChangeOutcome change(
            UUID id, long revisionInView, AccountName name, AccountStatus status) {
        var outcome =
                QuarkusTransaction.requiringNew()
                        .call(() -> decide(id, revisionInView, name, status));
        return carriedOut(id, outcome);
    }

    public ChangeOutcome end(UUID id, long revisionInView, String client) {
        var outcome =
                QuarkusTransaction.requiringNew().call(() -> decide(id, revisionInView, client));
        return carriedOut(id, outcome);
    }

    private ChangeOutcome decide(
            UUID id, long revisionInView, AccountName name, AccountStatus status) {
        var account = accounts.accountToChange(id);
        if (account.isEmpty()) {
            return new Unknown();
        }
        var outcome = account.get().change(revisionInView, name, status);
        if (outcome instanceof Changed(var changed)) {
            accounts.keep(changed);
            if (status == AccountStatus.REVOKED) {
                credentials.of(id).stream()
                        .filter(each -> each.state.isLive())
                        .forEach(carryOut::refuse);
            }
            audit.add(ServiceAccountAct.changed(account.get(), changed));
        }
        return outcome;
    }

    private ChangeOutcome decide(UUID id, long revisionInView, String client) {
        var account = accounts.accountToChange(id);
        var found =
                account.flatMap(
                        each ->
                                each.credentials().stream()
                                        .filter(one -> one.client().equals(client))
                                        .findFirst());
        if (account.isEmpty() || found.isEmpty()) {
            return new Unknown();
        }
        if (!found.get().state().isLive()) {
            return new Unchanged(account.get());
        }
        if (account.get().revision() != revisionInView) {
            return new Outdated();
        }
        if (account.get().live().size() == 1) {
            return new OnlyOne();
        }
        carryOut.refuse(credentials.findById(client));
        var changed = account.get().moved();
        accounts.keep(changed);
        audit.add(ServiceAccountAct.secretEnded(changed, client));
        return new Changed(changed);
    }

    /** Also after a repeated request: the first one may have been interrupted here. */
    private ChangeOutcome carriedOut(UUID id, ChangeOutcome outcome) {
        return switch (outcome) {
            case Changed _ -> new Changed(endedAll(id));
            case Unchanged _ -> new Unchanged(endedAll(id));
            case Outdated _, Revoked _, OnlyOne _, Unknown _ -> outcome;
        };
    }

    private ServiceAccount endedAll(UUID id) {
        carryOut.account(id).orElseThrow().credentials().stream()
                .filter(each -> each.state() == CredentialState.ENDING)
                .forEach(each -> carryOut.end(id, each.client()));
        return carryOut.account(id).orElseThrow();
    }
}
