package org.barometer.survey.participation.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Until when an agency may answer, by the clock on its own wall.
 *
 * <p>Where that clock shows the time twice, the later one counts; where it skips the time, the
 * agency has as long as if it had not. So no change of the clocks ever shortens a deadline.
 */
public record Deadline(LocalDateTime at, ZoneId zone) {

    /** Whether a zone is that of a place; a mere offset would not follow its clocks. */
    public static boolean isPlace(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    public Instant instant() {
        return at.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
}
