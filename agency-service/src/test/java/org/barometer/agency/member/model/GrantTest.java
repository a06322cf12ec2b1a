package org.barometer.agency.member.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.barometer.agency.member.model.Grant.Receiver;
import org.barometer.agency.member.model.GrantOutcome.Answered;
import org.barometer.agency.member.model.GrantOutcome.Closed;
import org.barometer.agency.member.model.GrantOutcome.SamePerson;
import org.junit.jupiter.api.Test;

class GrantTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Grant GRANT =
            Grant.asked(
                    new UUID(0, 1),
                    new Receiver.Known(new AccountId("receiver"), 3),
                    Role.ADMINISTRATOR,
                    "first",
                    NOW,
                    NOW.plus(Duration.ofDays(7)));

    @Test
    void isConfirmedByAnother() {
        assertThat(GRANT.answer(true, "second", NOW))
                .isEqualTo(new Answered(GRANT.as(GrantState.CONFIRMED)));
    }

    @Test
    void isNotConfirmedByWhoeverAskedOrReceives() {
        assertThat(GRANT.answer(true, "first", NOW)).isInstanceOf(SamePerson.class);
        assertThat(GRANT.answer(true, "receiver", NOW)).isInstanceOf(SamePerson.class);
    }

    @Test
    void isTakenBackByWhoeverAsked() {
        assertThat(GRANT.answer(false, "first", NOW))
                .isEqualTo(new Answered(GRANT.as(GrantState.REFUSED)));
    }

    @Test
    void isAnsweredOnceAndInTime() {
        assertThat(GRANT.answer(true, "second", GRANT.expiresAt())).isInstanceOf(Closed.class);
        assertThat(GRANT.as(GrantState.REFUSED).answer(true, "second", NOW))
                .isInstanceOf(Closed.class);
        assertThat(GRANT.as(GrantState.CONFIRMED).answer(false, "second", NOW))
                .isInstanceOf(Closed.class);
    }

    @Test
    void staysConfirmedWhenThatIsRepeated() {
        var confirmed = GRANT.as(GrantState.CONFIRMED);

        assertThat(confirmed.answer(true, "second", GRANT.expiresAt()))
                .isEqualTo(new Answered(confirmed));
    }
}
