package org.barometer.survey.participation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.participation.model.Participation.Terms;
import org.barometer.survey.participation.model.Reminder.Reason;
import org.barometer.survey.participation.model.Reminder.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    private static final Instant INVITED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-05-31T00:00:00Z");
    private static final Reminder.Policy POLICY =
            new Reminder.Policy(Duration.ofDays(14), Duration.ofDays(7));

    private final Participation invited = asked(20, END);

    @Test
    void tellsHowFarTheAgencyIs() {
        assertThat(invited.state(0)).isEqualTo(ParticipationState.INVITED);
        assertThat(invited.state(19)).isEqualTo(ParticipationState.STARTED);
        assertThat(invited.state(20)).isEqualTo(ParticipationState.SUBMITTED);
        assertThat(asked(null, END).state(1000)).isEqualTo(ParticipationState.STARTED);
        assertThat(invited.filed(END).state(3)).isEqualTo(ParticipationState.SUBMITTED);
        assertThat(invited.declined(Refusal.NOT_HELD, END).state(3))
                .isEqualTo(ParticipationState.DECLINED);
    }

    @Test
    void takesAnswersUntilTheDeadlineAndNoLonger() {
        assertThat(invited.lock(END.minusMillis(1))).isEmpty();
        assertThat(invited.lock(END)).contains(Lock.Reason.DEADLINE_PASSED.since(END));
        assertThat(asked(20, null).lock(END.plusSeconds(1))).isEmpty();
    }

    @Test
    void takesNoneOfWhoDeclinedUntilAskedAnew() {
        var declined = invited.declined(Refusal.NO_CAPACITY, INVITED);

        assertThat(declined.lock(INVITED)).contains(Lock.Reason.DECLINED.since(INVITED));
        assertThat(declined.under(declined.terms()).lock(INVITED)).isEmpty();
        assertThat(declined.resumed().lock(INVITED)).isEmpty();
    }

    @Test
    void letsEverybodyAnswerWhereNobodyIsNamed() {
        assertThat(new Invitations(Map.of(), INVITED).lock("B", END)).isEmpty();
        assertThat(new Invitations(Map.of("A", invited), INVITED).lock("A", INVITED)).isEmpty();
        assertThat(new Invitations(Map.of("A", invited), INVITED).lock("B", INVITED))
                .contains(Lock.Reason.NOT_INVITED.since(INVITED));
    }

    @Test
    void remindsMoreAndMorePressingly() {
        assertThat(due(invited, 0, 15)).isNull();
        assertThat(due(invited, 0, 14)).isEqualTo(Reason.NOTHING_RECEIVED);
        assertThat(due(invited, 5, 14)).isNull();
        assertThat(due(invited, 5, 7)).isEqualTo(Reason.BELOW_TARGET);
        assertThat(due(invited, 5, 0)).isEqualTo(Reason.OVERDUE);
        assertThat(due(invited, 20, 0)).isNull();
        assertThat(due(invited.declined(Refusal.OTHER, INVITED), 0, 0)).isNull();
    }

    @Test
    void remindsFirstOfWhatWasSentBack() {
        var waiting = new Received(20, END);

        assertThat(Reminder.due(invited, waiting, POLICY, END))
                .contains(new Reminder(invited, 20, Reason.RETURNED, END));
        assertThat(Reminder.due(invited.declined(Refusal.OTHER, INVITED), waiting, POLICY, END))
                .isEmpty();
    }

    @Test
    void remindsAfterTheInvitationWhereThereIsNoDeadline() {
        var open = asked(null, null);

        assertThat(Reminder.due(open, Received.NOTHING, POLICY, INVITED.plus(Duration.ofDays(13))))
                .isEmpty();
        assertThat(Reminder.due(open, Received.NOTHING, POLICY, INVITED.plus(Duration.ofDays(14))))
                .contains(
                        new Reminder(
                                open,
                                0,
                                Reason.NOTHING_RECEIVED,
                                INVITED.plus(Duration.ofDays(14))));
        assertThat(
                        Reminder.due(
                                open,
                                new Received(1, null),
                                POLICY,
                                INVITED.plus(Duration.ofDays(99))))
                .isEmpty();
    }

    private static @Nullable Reason due(
            Participation participation, long responses, int daysBefore) {
        return Reminder.due(
                        participation,
                        new Received(responses, null),
                        POLICY,
                        END.minus(Duration.ofDays(daysBefore)))
                .map(Reminder::why)
                .orElse(null);
    }

    private static Participation asked(@Nullable Integer target, @Nullable Instant end) {
        var deadline =
                end == null
                        ? null
                        : new Deadline(
                                LocalDateTime.ofInstant(end, ZoneOffset.UTC), ZoneOffset.UTC);
        return Participation.invite("E", "A", new Terms(target, "en", deadline), INVITED);
    }
}
