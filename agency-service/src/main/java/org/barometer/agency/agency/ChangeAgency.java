package org.barometer.agency.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.barometer.agency.agency.Step.Begun;
import org.barometer.agency.agency.Step.Decided;
import org.barometer.agency.agency.Step.Intended;
import org.barometer.agency.agency.Step.LookAgain;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDescription;
import org.barometer.agency.agency.model.ChangeOutcome;
import org.barometer.agency.agency.model.ChangeOutcome.Changed;
import org.barometer.agency.agency.model.ChangeOutcome.NameTaken;
import org.barometer.agency.agency.model.ChangeOutcome.Unknown;
import org.barometer.agency.agency.model.Transition;
import org.barometer.agency.agency.model.Transition.Reason;
import org.barometer.agency.audit.AuditLog;

/** Changes an agency and its organization. */
@ApplicationScoped
public class ChangeAgency {
    private final AgencyStore agencies;
    private final IntentionStore intentions;
    private final NameStore names;
    private final CarryOut carryOut;
    private final AuditLog audit;

    ChangeAgency(
            AgencyStore agencies,
            IntentionStore intentions,
            NameStore names,
            CarryOut carryOut,
            AuditLog audit) {
        this.agencies = agencies;
        this.intentions = intentions;
        this.names = names;
        this.carryOut = carryOut;
        this.audit = audit;
    }

    public ChangeOutcome change(
            AgencyCode code, long revisionInView, AgencyDescription description) {
        return carryOut(
                code,
                Asked.by(audit.currentActor()),
                agency -> agency.change(revisionInView, description));
    }

    public ChangeOutcome step(
            AgencyCode code, long revisionInView, Transition transition, Reason reason) {
        return carryOut(
                code,
                new Asked(audit.currentActor(), reason.name()),
                agency -> agency.step(revisionInView, transition));
    }

    private ChangeOutcome carryOut(
            AgencyCode code, Asked asked, Function<Agency, ChangeOutcome> decide) {
        return carryOut.decided(() -> intend(code, asked, decide), new NameTaken());
    }

    private Step<ChangeOutcome> intend(
            AgencyCode code, Asked asked, Function<Agency, ChangeOutcome> decide) {
        var agency = agencies.agencyToChange(code);
        if (agency.isEmpty()) {
            return new Decided<>(new Unknown());
        }
        var begun = intentions.underway(code);
        if (begun.isPresent()) {
            return new Begun<>(begun.get());
        }
        var outcome = decide.apply(agency.get());
        return outcome instanceof Changed(var wanted)
                ? intend(wanted, asked)
                : new Decided<>(outcome);
    }

    private Step<ChangeOutcome> intend(Agency wanted, Asked asked) {
        var undertaking = intentions.begin();
        if (!intentions.add(undertaking, wanted, asked)) {
            carryOut.giveUp(undertaking);
            return new LookAgain<>();
        }
        if (!names.reserve(wanted.code(), wanted.names())) {
            var owner = names.otherOwner(wanted.code(), wanted.names());
            carryOut.giveUp(undertaking);
            return intentions.behind(owner, new NameTaken());
        }
        return new Intended<>(undertaking, new Changed(wanted));
    }
}
