package org.barometer.agency.agency;

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
    private final NameStore names;
    private final CarryOut carryOut;
    private final AuditLog audit;

    RegisterAgency(
            AgencyStore agencies,
            IntentionStore intentions,
            RegistrationStore registrations,
            NameStore names,
            CarryOut carryOut,
            AuditLog audit) {
        this.agencies = agencies;
        this.intentions = intentions;
        this.registrations = registrations;
        this.names = names;
        this.carryOut = carryOut;
        this.audit = audit;
    }

    public RegistrationOutcome register(Registration registration) {
        return carryOut.decided(() -> intend(registration), new NameTaken());
    }

    private Step<RegistrationOutcome> intend(Registration registration) {
        var wanted = registration.agency();
        var wish = registration.wish();
        var undertaking = intentions.begin();
        // First of all, since it waits for others of this code: what follows sees them.
        var added = intentions.add(undertaking, wanted, Asked.by(audit.currentActor()));
        var earlier = registrations.earlier(wish);
        if (earlier.isPresent()) {
            carryOut.giveUp(undertaking);
            return earlier.get().digest.equals(wish.digest())
                    ? repeated(wanted)
                    : new Decided<>(new KeyReused());
        }
        if (!added) {
            carryOut.giveUp(undertaking);
            return intentions
                    .underway(wanted.code())
                    .<Step<RegistrationOutcome>>map(Begun::new)
                    .orElseGet(LookAgain::new);
        }
        if (agencies.agency(wanted.code()).isPresent()) {
            carryOut.giveUp(undertaking);
            return new Decided<>(new CodeTaken());
        }
        if (!names.reserve(wanted.code(), wanted.names())) {
            var owner = names.otherOwner(wanted.code(), wanted.names());
            carryOut.giveUp(undertaking);
            return intentions.behind(owner, new NameTaken());
        }
        if (!registrations.add(undertaking, wish)) {
            carryOut.giveUp(undertaking);
            return new LookAgain<>();
        }
        return new Intended<>(undertaking, new Registered(wanted));
    }

    /** The first answer follows from the request alone, whatever became of the agency since. */
    private Step<RegistrationOutcome> repeated(Agency wanted) {
        return intentions
                .registering(wanted.code())
                .<Step<RegistrationOutcome>>map(
                        undertaking -> new Intended<>(undertaking, new Registered(wanted)))
                .orElseGet(() -> new Decided<>(new Registered(wanted)));
    }
}
