package org.barometer.agency.agency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.barometer.agency.agency.Step.Begun;
import org.barometer.agency.agency.Step.Decided;
import org.barometer.agency.agency.Step.Intended;
import org.barometer.agency.agency.Step.LookAgain;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDetails;
import org.barometer.agency.agency.model.ChangeOutcome;
import org.barometer.agency.agency.model.ChangeOutcome.Changed;
import org.barometer.agency.agency.model.ChangeOutcome.NameTaken;
import org.barometer.agency.agency.model.ChangeOutcome.Unknown;
import org.barometer.agency.audit.AuditLog;

/** Changes an agency and its organization. */
@ApplicationScoped
public class ChangeAgency {
    private final AgencyStore agencies;
    private final IntentionStore intentions;
    private final CarryOut carryOut;
    private final AuditLog audit;

    ChangeAgency(
            AgencyStore agencies, IntentionStore intentions, CarryOut carryOut, AuditLog audit) {
        this.agencies = agencies;
        this.intentions = intentions;
        this.carryOut = carryOut;
        this.audit = audit;
    }

    public ChangeOutcome change(AgencyCode code, long revisionInView, AgencyDetails details) {
        while (true) {
            switch (QuarkusTransaction.requiringNew()
                    .call(() -> intend(code, revisionInView, details))) {
                case Decided(var outcome) -> {
                    return outcome;
                }
                case Intended(var wanted) -> {
                    switch (carryOut.carryOut(wanted)) {
                        case DONE -> {
                            return new Changed(wanted);
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

    private Step<ChangeOutcome> intend(
            AgencyCode code, long revisionInView, AgencyDetails details) {
        var agency = agencies.agencyToChange(code);
        if (agency.isEmpty()) {
            return new Decided<>(new Unknown());
        }
        var begun = intentions.intention(code);
        if (begun.isPresent()) {
            return new Begun<>(begun.get());
        }
        var outcome = agency.get().change(revisionInView, details);
        return outcome instanceof Changed(var wanted) ? intend(wanted) : new Decided<>(outcome);
    }

    private Step<ChangeOutcome> intend(Agency wanted) {
        if (!intentions.add(wanted, audit.currentActor())) {
            return intentions
                    .inTheWayOf(wanted)
                    .<Step<ChangeOutcome>>map(Begun::new)
                    .orElseGet(LookAgain::new);
        }
        var namesake = agencies.codeOf(wanted.name());
        if (namesake.isPresent() && !namesake.get().equals(wanted.code())) {
            intentions.remove(wanted);
            return new Decided<>(new NameTaken());
        }
        return new Intended<>(wanted);
    }
}
