package org.barometer.agency.member.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** After how long without a sign-in somebody is suspended, and how long before that is said. */
public record Inactivity(Duration longest, Duration warning) {
    public Inactivity {
        if (warning.isNegative() || warning.isZero() || longest.compareTo(warning) <= 0) {
            throw new IllegalArgumentException(
                    "The warning comes before the suspension: make it shorter");
        }
    }

    /** What is to be done about somebody. */
    public enum Step {
        NOTHING,
        WARN,
        SUSPEND
    }

    /**
     * Nobody is suspended without a warning that is as old as was promised.
     *
     * @param lastSeen when the person signed in or was last admitted, whatever came later
     * @param warnedAt when the person was warned since
     */
    public Step step(Instant lastSeen, Optional<Instant> warnedAt, Instant now) {
        if (warnedAt.isEmpty()) {
            return now.isBefore(lastSeen.plus(longest).minus(warning)) ? Step.NOTHING : Step.WARN;
        }
        return now.isBefore(suspendedAt(lastSeen, warnedAt.get())) ? Step.NOTHING : Step.SUSPEND;
    }

    /** When somebody who is warned at this moment will be suspended. */
    public Instant suspendedAt(Instant lastSeen, Instant warnedAt) {
        var planned = lastSeen.plus(longest);
        var promised = warnedAt.plus(warning);
        return planned.isAfter(promised) ? planned : promised;
    }
}
