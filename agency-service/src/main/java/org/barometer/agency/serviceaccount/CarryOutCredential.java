package org.barometer.agency.serviceaccount;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.identity.AccountEvents;
import org.barometer.agency.identity.Programs;
import org.barometer.agency.identity.Programs.Program;
import org.barometer.agency.identity.Programs.Secret;
import org.barometer.agency.identity.Turns;
import org.barometer.agency.serviceaccount.model.CredentialState;
import org.barometer.agency.serviceaccount.model.ServiceAccount;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what is decided about a credential: first its client, then the registry and its entry
 * in the audit log at once.
 *
 * <p>The decision was committed before, as the credential's state, and the state moves on in the
 * same transaction that keeps what came of it. So whenever this is interrupted, the decision is
 * still there, and carrying it out again ends in the same client and the same registry.
 */
@ApplicationScoped
class CarryOutCredential {
    private final ServiceAccountStore accounts;
    private final CredentialStore credentials;
    private final Programs programs;
    private final AccountEvents events;
    private final AuditLog audit;
    private final Clock clock;
    private final Turns turns;

    CarryOutCredential(
            ServiceAccountStore accounts,
            CredentialStore credentials,
            Programs programs,
            AccountEvents events,
            AuditLog audit,
            Clock clock,
            ServiceAccountConfig config) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.programs = programs;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.turns = new Turns(config.atOnce(), config.patience());
    }

    /** Makes the client of one that was begun; its secret is there only if this call made it. */
    Optional<Secret> make(UUID serviceAccount, String client) {
        return turns.take(
                () ->
                        QuarkusTransaction.requiringNew()
                                .call(() -> makeInTransaction(serviceAccount, client)));
    }

    private Optional<Secret> makeInTransaction(UUID serviceAccount, String client) {
        var account = accounts.accountToChange(serviceAccount).orElseThrow();
        var credential = credentials.findById(client);
        if (credential.state != CredentialState.BEGUN) {
            return Optional.empty();
        }
        var made =
                programs.keep(
                        new Program(
                                client,
                                account.role().code(),
                                account.agency().map(AgencyCode::value)));
        var first = account.credentials().size() == 1;
        credential.state = CredentialState.VALID;
        credential.account = made.account();
        if (!first) {
            endEarlierOnes(credential);
            accounts.keep(account.moved());
        }
        audit.add(
                first
                        ? ServiceAccountAct.created(account, client)
                        : ServiceAccountAct.rotated(account, client),
                credential.actor());
        return made.secret();
    }

    /** Only now, since the new one is there: the program is never without a secret. */
    private void endEarlierOnes(CredentialEntity newest) {
        var end = now().plusSeconds(newest.overlapSeconds);
        credentials.of(newest.serviceAccount).stream()
                .filter(each -> each.state == CredentialState.VALID)
                .filter(each -> !each.client.equals(newest.client))
                .forEach(each -> each.endsAt = earlier(each.endsAt, end));
    }

    /** Refuses a credential everywhere, in the current transaction; Keycloak follows. */
    void refuse(CredentialEntity credential) {
        credential.state = CredentialState.ENDING;
        var account = credential.account;
        if (account != null) {
            events.removed(account);
        }
    }

    /** Ends one whose time has come. */
    void expire(UUID serviceAccount, String client) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var account = accounts.accountToChange(serviceAccount).orElseThrow();
                            var credential = credentials.findById(client);
                            if (credential.state == CredentialState.VALID) {
                                refuse(credential);
                                accounts.keep(account.moved());
                                audit.add(ServiceAccountAct.secretEnded(account, client));
                            }
                        });
        end(serviceAccount, client);
    }

    /** Has the client of one that is refused admit nobody any more. */
    void end(UUID serviceAccount, String client) {
        turns.take(
                () ->
                        QuarkusTransaction.requiringNew()
                                .call(() -> endInTransaction(serviceAccount, client)));
    }

    private boolean endInTransaction(UUID serviceAccount, String client) {
        var account = accounts.accountToChange(serviceAccount);
        var credential = credentials.findById(client);
        if (account.isEmpty() || credential.state != CredentialState.ENDING) {
            return false;
        }
        programs.end(client);
        credential.state = CredentialState.ENDED;
        credential.endsAt = earlier(credential.endsAt, now());
        return true;
    }

    Optional<ServiceAccount> account(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> accounts.account(id));
    }

    /** As exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant earlier(@Nullable Instant known, Instant other) {
        return known != null && known.isBefore(other) ? known : other;
    }
}
