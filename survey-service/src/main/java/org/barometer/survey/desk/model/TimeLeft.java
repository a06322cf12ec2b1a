package org.barometer.survey.desk.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.barometer.survey.participation.model.Deadline;

/**
 * How long an agency has left.
 *
 * @param days that one still sleeps until the deadline, by the clock of its place; negative when it
 *     has passed on an earlier day
 */
public record TimeLeft(long days, boolean over) {
    private static final long SOON = 7;

    public static TimeLeft until(Deadline deadline, Instant now) {
        return new TimeLeft(
                ChronoUnit.DAYS.between(
                        now.atZone(deadline.zone()).toLocalDate(), deadline.at().toLocalDate()),
                !now.isBefore(deadline.instant()));
    }

    public boolean isSoon() {
        return !over && days <= SOON;
    }
}
