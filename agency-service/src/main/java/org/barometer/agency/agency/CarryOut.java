package org.barometer.agency.agency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.identity.Organizations;
import org.barometer.agency.identity.Organizations.Organization;
import org.barometer.agency.outbox.Outbox;

/**
 * Carries out an intention: first its organization, then the agency, its event and its entry in the
 * audit log at once.
 *
 * <p>The intention was committed before and goes away in the same transaction that keeps the
 * agency. So whenever this is interrupted, the intention is still there, and carrying it out again
 * ends in the same organization and the same agency.
 */
@ApplicationScoped
class CarryOut {
    enum Result {
        DONE,
        /** The identity provider has another organization of this name; nothing was changed. */
        NAME_TAKEN,
        /** Somebody else carried it out or gave it up in the meantime. */
        GONE
    }

    private final IntentionStore intentions;
    private final RegistrationStore registrations;
    private final AgencyStore agencies;
    private final Organizations organizations;
    private final Outbox outbox;
    private final AuditLog audit;
    private final AgencyConfig config;
    private final Semaphore turns;

    CarryOut(
            IntentionStore intentions,
            RegistrationStore registrations,
            AgencyStore agencies,
            Organizations organizations,
            Outbox outbox,
            AuditLog audit,
            AgencyConfig config) {
        this.intentions = intentions;
        this.registrations = registrations;
        this.agencies = agencies;
        this.organizations = organizations;
        this.outbox = outbox;
        this.audit = audit;
        this.config = config;
        this.turns = new Semaphore(config.atOnce());
    }

    Result carryOut(Agency wanted) {
        awaitTurn();
        try {
            return QuarkusTransaction.requiringNew().call(() -> inTransaction(wanted));
        } finally {
            turns.release();
        }
    }

    private Result inTransaction(Agency wanted) {
        var actor = intentions.take(wanted);
        if (actor.isEmpty()) {
            return Result.GONE;
        }
        var kept = organizations.keep(organizationOf(wanted));
        intentions.remove(wanted);
        if (!kept) {
            if (wanted.revision() == Agency.FIRST_REVISION) {
                registrations.remove(wanted.code());
            }
            return Result.NAME_TAKEN;
        }
        audit.add(AgencyAct.of(agencies.agency(wanted.code()), wanted), actor.get());
        agencies.keep(wanted);
        outbox.add(AgencyChanged.TOPIC, wanted.code().value(), AgencyChanged.of(wanted));
        return Result.DONE;
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IdentityProviderUnavailable("Too many wait for the identity provider");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityProviderUnavailable("The service is stopping", e);
        }
    }

    private static Organization organizationOf(Agency agency) {
        return new Organization(
                agency.code().value(), agency.name().value(), agency.status().admits());
    }
}
