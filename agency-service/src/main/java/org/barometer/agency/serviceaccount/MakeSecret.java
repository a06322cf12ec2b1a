package org.barometer.agency.serviceaccount;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.barometer.agency.agency.AgencyStore;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.serviceaccount.SecretOutcome.KeyReused;
import org.barometer.agency.serviceaccount.SecretOutcome.Made;
import org.barometer.agency.serviceaccount.SecretOutcome.Revoked;
import org.barometer.agency.serviceaccount.SecretOutcome.ShownOnce;
import org.barometer.agency.serviceaccount.SecretOutcome.TooMany;
import org.barometer.agency.serviceaccount.SecretOutcome.Unknown;
import org.barometer.agency.serviceaccount.SecretOutcome.UnknownAgency;
import org.barometer.agency.serviceaccount.model.AccountStatus;
import org.barometer.agency.serviceaccount.model.ServiceAccount;

/** Creates a service account with its first secret, or gives one that is there another. */
@ApplicationScoped
public class MakeSecret {
    /** How far a wish has come. */
    private sealed interface Step {
        record Decided(SecretOutcome outcome) implements Step {}

        record Intended(UUID account, String client) implements Step {}
    }

    private final ServiceAccountStore accounts;
    private final CredentialStore credentials;
    private final CarryOutCredential carryOut;
    private final AgencyStore agencies;

    MakeSecret(
            ServiceAccountStore accounts,
            CredentialStore credentials,
            CarryOutCredential carryOut,
            AgencyStore agencies) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.carryOut = carryOut;
        this.agencies = agencies;
    }

    public SecretOutcome create(Wish wish, ServiceAccount wanted) {
        return carryOut(QuarkusTransaction.requiringNew().call(() -> intend(wish, wanted)));
    }

    public SecretOutcome rotate(Wish wish, UUID account) {
        return carryOut(QuarkusTransaction.requiringNew().call(() -> intend(wish, account)));
    }

    private SecretOutcome carryOut(Step step) {
        return switch (step) {
            case Step.Decided(var outcome) -> outcome;
            case Step.Intended(var id, var client) -> {
                var secret = carryOut.make(id, client);
                var account = carryOut.account(id).orElseThrow();
                yield secret.<SecretOutcome>map(shown -> new Made(account, client, shown))
                        .orElseGet(() -> new ShownOnce(account, client));
            }
        };
    }

    private Step intend(Wish wish, ServiceAccount wanted) {
        // First of all, since what follows has to see what was done under the same key.
        credentials.waitFor(wish);
        var earlier = credentials.earlier(wish);
        if (earlier.isPresent()) {
            return repeated(wish, earlier.get());
        }
        if (!wanted.agency().map(this::isActive).orElse(true)) {
            return new Step.Decided(new UnknownAgency());
        }
        accounts.add(wanted);
        return begun(wanted.id(), wish);
    }

    private Step intend(Wish wish, UUID id) {
        credentials.waitFor(wish);
        var earlier = credentials.earlier(wish);
        if (earlier.isPresent()) {
            return repeated(wish, earlier.get());
        }
        var account = accounts.accountToChange(id);
        if (account.isEmpty()) {
            return new Step.Decided(new Unknown());
        }
        if (account.get().status() == AccountStatus.REVOKED) {
            return new Step.Decided(new Revoked());
        }
        return account.get().canRotate() ? begun(id, wish) : new Step.Decided(new TooMany());
    }

    private boolean isActive(AgencyCode code) {
        return agencies.agency(code).filter(agency -> agency.status().admits()).isPresent();
    }

    private Step begun(UUID account, Wish wish) {
        return new Step.Intended(account, credentials.begin(account, wish, carryOut.now()).client);
    }

    /** What is there already is found so, and its secret is not shown again. */
    private static Step repeated(Wish wish, CredentialEntity earlier) {
        return earlier.digest.equals(wish.digest())
                ? new Step.Intended(earlier.serviceAccount, earlier.client)
                : new Step.Decided(new KeyReused());
    }
}
