package org.barometer.agency.agency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.barometer.agency.agency.Step.Begun;
import org.barometer.agency.agency.Step.Decided;
import org.barometer.agency.agency.Step.Intended;
import org.barometer.agency.agency.Step.LookAgain;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.identity.Organizations;
import org.barometer.agency.identity.Organizations.Organization;
import org.barometer.agency.identity.Turns;
import org.barometer.agency.outbox.Outbox;

/**
 * Carries out an undertaking: first the organizations, one by one, then the agencies, their events,
 * their history and their entries in the audit log at once.
 *
 * <p>The undertaking was committed before and goes away in the transaction that keeps the agencies.
 * So whenever this is interrupted, it is still there, and carrying it out again ends in the same
 * organizations and the same agencies. Where one organization cannot be as wanted, those that are
 * so already become again what they were.
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
    private final NameStore names;
    private final HistoryStore history;
    private final ImportStore imports;
    private final Organizations organizations;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Turns turns;

    CarryOut(
            IntentionStore intentions,
            RegistrationStore registrations,
            AgencyStore agencies,
            NameStore names,
            HistoryStore history,
            ImportStore imports,
            Organizations organizations,
            Outbox outbox,
            AuditLog audit,
            AgencyConfig config) {
        this.intentions = intentions;
        this.registrations = registrations;
        this.agencies = agencies;
        this.names = names;
        this.history = history;
        this.imports = imports;
        this.organizations = organizations;
        this.outbox = outbox;
        this.audit = audit;
        this.turns = new Turns(config.atOnce(), config.patience());
    }

    /** Decides until there is an outcome, and carries out whatever that takes. */
    <O> O decided(Supplier<Step<O>> decide, O nameTaken) {
        while (true) {
            switch (QuarkusTransaction.requiringNew().call(decide::get)) {
                case Decided<O>(var outcome) -> {
                    return outcome;
                }
                case Intended<O>(var undertaking, var outcome) -> {
                    switch (carryOut(undertaking)) {
                        case DONE -> {
                            return outcome;
                        }
                        case NAME_TAKEN -> {
                            return nameTaken;
                        }
                        case GONE -> {}
                    }
                }
                case Begun<O>(var other) -> carryOut(other);
                case LookAgain<O>() -> {}
            }
        }
    }

    Result carryOut(UUID undertaking) {
        var result = Optional.<Result>empty();
        while (result.isEmpty()) {
            result =
                    turns.take(
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .call(() -> onward(undertaking)));
        }
        return result.get();
    }

    /** Forgets in the current transaction what has not been carried out at all. */
    void giveUp(UUID undertaking) {
        intentions
                .codes(undertaking)
                .forEach(code -> names.settle(code, agencies.agency(code).map(Agency::names)));
        intentions.remove(undertaking);
        registrations.remove(undertaking);
    }

    /** One organization at a time, so that a long undertaking is not begun anew each time. */
    private Optional<Result> onward(UUID id) {
        return intentions
                .take(id)
                .map(undertaking -> undertaking.refused ? back(id) : forth(undertaking))
                .orElse(Optional.of(Result.GONE));
    }

    private Optional<Result> forth(UndertakingEntity undertaking) {
        var id = undertaking.id;
        var next = intentions.next(id, false);
        if (next.isPresent()) {
            if (!organizations.keep(organizationOf(next.get().toModel()))) {
                undertaking.refused = true;
                imports.nameTaken(id, next.get().code);
                return back(id);
            }
            next.get().kept = true;
        }
        if (intentions.left(id) > 0) {
            return Optional.empty();
        }
        intentions.parts(id).forEach(this::keep);
        intentions.remove(id);
        imports.done(id);
        return Optional.of(Result.DONE);
    }

    private void keep(IntentionEntity part) {
        var wanted = part.toModel();
        var asked = part.asked();
        var before = agencies.agency(wanted.code());
        audit.add(AgencyAct.of(before, wanted, asked), asked.actor());
        history.add(before, wanted, asked);
        names.settle(wanted.code(), Optional.of(wanted.names()));
        agencies.keep(wanted);
        outbox.add(AgencyChanged.TOPIC, wanted.code().value(), AgencyChanged.of(wanted));
    }

    private Optional<Result> back(UUID id) {
        var next = intentions.next(id, true);
        if (next.isPresent()) {
            undo(next.get());
            next.get().kept = false;
        }
        if (intentions.next(id, true).isPresent()) {
            return Optional.empty();
        }
        giveUp(id);
        imports.givenUp(id);
        return Optional.of(Result.NAME_TAKEN);
    }

    private void undo(IntentionEntity part) {
        agencies.agency(new AgencyCode(part.code))
                .map(CarryOut::organizationOf)
                .ifPresentOrElse(organizations::keep, () -> organizations.remove(part.code));
    }

    static Organization organizationOf(Agency agency) {
        return new Organization(
                agency.code().value(), agency.names().english().value(), agency.status().admits());
    }
}
