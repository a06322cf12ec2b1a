package org.barometer.agency.agency.model;

import java.util.Optional;
import org.barometer.agency.agency.model.ChangeOutcome.Changed;
import org.barometer.agency.agency.model.ChangeOutcome.Outdated;
import org.barometer.agency.agency.model.ChangeOutcome.Retired;
import org.barometer.agency.agency.model.ChangeOutcome.Unchanged;

/** An organisation whose people answer; every change gives it a higher revision. */
public record Agency(
        AgencyCode code,
        AgencyDetails details,
        AgencyStatus status,
        Optional<Succession> succession,
        long revision) {
    public static final long FIRST_REVISION = 1;

    public Agency {
        if (revision < FIRST_REVISION) {
            throw new IllegalArgumentException("Revisions start at " + FIRST_REVISION);
        }
        if (succession.isPresent() && !status.isFinal()) {
            throw new IllegalArgumentException("Only a retired agency has successors");
        }
    }

    /** An agency as it is when it is registered. */
    public static Agency register(AgencyCode code, AgencyDescription description) {
        return new Agency(
                code, description.ofNew(), AgencyStatus.ACTIVE, Optional.empty(), FIRST_REVISION);
    }

    public AgencyNames names() {
        return details.names();
    }

    /** Says what comes of a change that was written with this revision in view. */
    public ChangeOutcome change(long revisionInView, AgencyDescription wanted) {
        return become(
                revisionInView,
                new Agency(code, wanted.after(details), status, succession, revision + 1));
    }

    /** Says what comes of a step that was taken with this revision in view. */
    public ChangeOutcome step(long revisionInView, Transition transition) {
        return become(
                revisionInView,
                new Agency(code, details, transition.status(), succession, revision + 1));
    }

    /** The agency after it has given way to others. */
    Agency succeededBy(Succession others) {
        return new Agency(code, details, AgencyStatus.RETIRED, Optional.of(others), revision + 1);
    }

    private ChangeOutcome become(long revisionInView, Agency wanted) {
        var isSo = wanted.details.equals(details) && wanted.status == status;
        // Whoever repeats a change because its answer was lost has the revision before it in view.
        if (isSo && revisionInView == revision - 1) {
            return new Unchanged(this);
        }
        if (revisionInView != revision) {
            return new Outdated(revision);
        }
        if (isSo) {
            return new Unchanged(this);
        }
        return status.isFinal() ? new Retired() : new Changed(wanted);
    }
}
