package org.barometer.trend.release.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The moment before which nobody but those who make releases sees one, by the clock of a place. */
public record Embargo(LocalDateTime until, ZoneId zone) {

    public Instant ends() {
        return until.atZone(zone).toInstant();
    }

    public boolean holdsAt(Instant now) {
        return now.isBefore(ends());
    }
}
