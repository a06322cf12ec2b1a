package org.barometer.agency.agency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.barometer.agency.agency.Step.Begun;
import org.barometer.agency.agency.Step.Decided;
import org.barometer.agency.agency.Step.Intended;
import org.barometer.agency.agency.Step.LookAgain;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.Registration;
import org.barometer.agency.agency.model.RegistrationOutcome;
import org.barometer.agency.agency.model.RegistrationOutcome.CodeTaken;
import org.barometer.agency.agency.model.RegistrationOutcome.KeyReused;
import org.barometer.agency.agency.model.RegistrationOutcome.NameTaken;
import org.barometer.agency.agency.model.RegistrationOutcome.Registered;
import org.barometer.agency.audit.AuditLog;

/** Registers an agency and makes its organization. */
@ApplicationScoped
public class RegisterAgency {
    private final AgencyStore agencies;
    private final IntentionStore intentions;
    private final RegistrationStore registrations;
    private final CarryOut carryOut;
    private final AuditLog audit;

    RegisterAgency(
            AgencyStore agencies,
            IntentionStore intentions,
            RegistrationStore registrations,
            CarryOut carryOut,
            AuditLog audit) {
        this.agencies = agencies;
        this.intentions = intentions;
        this.registrations = registrations;
        this.carryOut = carryOut;
        this.audit = audit;
    }

    public RegistrationOutcome register(Registration registration) {
        while (true) {
            switch (QuarkusTransaction.requiringNew().call(() -> intend(registration))) {
                case Decided(var outcome) -> {
                    return outcome;
                }
                case Intended(var wanted) -> {
                    switch (carryOut.carryOut(wanted)) {
                        case DONE -> {
                            return new Registered(wanted);
                        }
                        case NAME_TAKEN -> {
                            return new NameTaken();
                        }
                        case GONE -> {}
                    }
                }
                case Begun(var other) -> carryOut.carryOut(other);
                case LookAgain() -> {}
            }
        }
    }

    private Step<RegistrationOutcome> intend(Registration registration) {
        var wanted = registration.agency();
        // First of all, since it waits for others of this code or name: what follows sees them.
        var added = intentions.add(wanted, audit.currentActor());
        var earlier = registrations.digest(registration.administrator(), registration.key());
        if (earlier.isPresent()) {
            if (added) {
                intentions.remove(wanted);
            }
            return earlier.get().equals(registration.digest())
                    ? repeated(wanted)
                    : new Decided<>(new KeyReused());
        }
        if (!added) {
            return intentions
                    .inTheWayOf(wanted)
                    .<Step<RegistrationOutcome>>map(Begun::new)
                    .orElseGet(LookAgain::new);
        }
        if (agencies.agency(wanted.code()).isPresent()) {
            return undone(wanted, new Decided<>(new CodeTaken()));
        }
        if (agencies.codeOf(wanted.name()).isPresent()) {
            return undone(wanted, new Decided<>(new NameTaken()));
        }
        return registrations.add(registration)
                ? new Intended<>(wanted)
                : undone(wanted, new LookAgain<>());
    }

    /** The first answer follows from the request alone, whatever became of the agency since. */
    private Step<RegistrationOutcome> repeated(Agency wanted) {
        return intentions
                .intention(wanted.code())
                .filter(intention -> intention.revision() == Agency.FIRST_REVISION)
                .<Step<RegistrationOutcome>>map(Intended::new)
                .orElseGet(() -> new Decided<>(new Registered(wanted)));
    }

    private Step<RegistrationOutcome> undone(Agency intention, Step<RegistrationOutcome> step) {
        intentions.remove(intention);
        return step;
    }
}
