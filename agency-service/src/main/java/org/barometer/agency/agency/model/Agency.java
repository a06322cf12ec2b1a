package org.barometer.agency.agency.model;

import org.barometer.agency.agency.model.ChangeOutcome.Changed;
import org.barometer.agency.agency.model.ChangeOutcome.Outdated;
import org.barometer.agency.agency.model.ChangeOutcome.Retired;
import org.barometer.agency.agency.model.ChangeOutcome.Unchanged;

/** An organisation whose people answer; every change gives it a higher revision. */
public record Agency(AgencyCode code, AgencyDetails details, long revision) {
    public static final long FIRST_REVISION = 1;

    public Agency {
        if (revision < FIRST_REVISION) {
            throw new IllegalArgumentException("Revisions start at " + FIRST_REVISION);
        }
    }

    /** An agency as it is when it is registered. */
    public static Agency register(
            AgencyCode code, AgencyName name, CountryCode country, AgencyType type, SizeBand size) {
        return new Agency(
                code,
                new AgencyDetails(name, country, type, size, AgencyStatus.ACTIVE),
                FIRST_REVISION);
    }

    public AgencyName name() {
        return details.name();
    }

    public AgencyStatus status() {
        return details.status();
    }

    /** Says what comes of a change that was written with this revision in view. */
    public ChangeOutcome change(long revisionInView, AgencyDetails wanted) {
        // Whoever repeats a change because its answer was lost has the revision before it in view.
        var repeated = wanted.equals(details) && revisionInView == revision - 1;
        if (repeated) {
            return new Unchanged(this);
        }
        if (revisionInView != revision) {
            return new Outdated(revision);
        }
        if (wanted.equals(details)) {
            return new Unchanged(this);
        }
        if (status().isFinal()) {
            return new Retired();
        }
        return new Changed(new Agency(code, wanted, revision + 1));
    }
}
