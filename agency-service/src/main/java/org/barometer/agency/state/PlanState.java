package org.barometer.agency.state;

import jakarta.enterprise.context.ApplicationScoped;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.state.model.DesiredState;
import org.barometer.agency.state.model.Plan;

/** Says what would have to change for agencies and people to be as wanted; changes nothing. */
@ApplicationScoped
public class PlanState {
    private final ReadState readState;
    private final AuditLog audit;

    PlanState(ReadState readState, AuditLog audit) {
        this.readState = readState;
        this.audit = audit;
    }

    public PlanOutcome plan(byte[] document) {
        var read = StateReader.read(document);
        return read.state()
                .<PlanOutcome>map(
                        wanted ->
                                new PlanOutcome.Planned(
                                        plan(wanted, audit.currentActor().account())))
                .orElseGet(() -> new PlanOutcome.Faulty(read.faults()));
    }

    Plan plan(DesiredState wanted, String caller) {
        return Plan.of(wanted, readState.read(), caller);
    }
}
