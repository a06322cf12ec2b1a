package org.barometer.survey.participation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That an agency should be reminded, why, and since when. */
public record Reminder(Participation participation, long responses, Reason why, Instant since) {

    /** The most pressing first. */
    public enum Reason {
        /** A response was sent back and has not been amended. */
        RETURNED,
        OVERDUE,
        BELOW_TARGET,
        NOTHING_RECEIVED
    }

    /**
     * What has come in from an agency.
     *
     * @param returnedSince since when a response waits to be amended
     */
    public record Received(long responses, @Nullable Instant returnedSince) {
        public static final Received NOTHING = new Received(0, null);
    }

    /**
     * When reminders fall due.
     *
     * @param first this long before the deadline, or after the invitation where there is none, an
     *     agency should have sent something
     * @param second this long before the deadline it should have sent as much as was hoped for
     */
    public record Policy(Duration first, Duration second) {}

    /** The most pressing reason to remind an agency now, if there is one. */
    public static Optional<Reminder> due(
            Participation participation, Received received, Policy policy, Instant now) {
        var responses = received.responses();
        var state = participation.state(responses);
        var returned = received.returnedSince();
        if (returned != null && state != ParticipationState.DECLINED) {
            return Optional.of(new Reminder(participation, responses, Reason.RETURNED, returned));
        }
        if (state == ParticipationState.DECLINED || state == ParticipationState.SUBMITTED) {
            return Optional.empty();
        }
        var deadline = participation.terms().deadline();
        if (deadline == null) {
            var since = participation.invited().plus(policy.first());
            return responses == 0 && !now.isBefore(since)
                    ? Optional.of(new Reminder(participation, 0, Reason.NOTHING_RECEIVED, since))
                    : Optional.empty();
        }
        var end = deadline.instant();
        if (!now.isBefore(end)) {
            return Optional.of(new Reminder(participation, responses, Reason.OVERDUE, end));
        }
        var second = end.minus(policy.second());
        if (participation.terms().target() != null && !now.isBefore(second)) {
            return Optional.of(new Reminder(participation, responses, Reason.BELOW_TARGET, second));
        }
        var first = end.minus(policy.first());
        return responses == 0 && !now.isBefore(first)
                ? Optional.of(new Reminder(participation, 0, Reason.NOTHING_RECEIVED, first))
                : Optional.empty();
    }
}
