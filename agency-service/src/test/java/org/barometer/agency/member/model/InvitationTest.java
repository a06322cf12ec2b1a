package org.barometer.agency.member.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.member.model.InvitationOutcome.Ended;
import org.barometer.agency.member.model.InvitationOutcome.Invited;
import org.barometer.agency.member.model.InvitationOutcome.Outdated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(7));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RESPONDENT", "COORDINATOR"})
    void waitsForASecondPersonExactlyWhereTheRoleNeedsOne(Role role) {
        assertThat(asked(role).state())
                .isEqualTo(
                        role.needsSecondPerson()
                                ? InvitationState.PROPOSED
                                : InvitationState.SENDING);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "EXPIRED"})
    void beginsItsTimeAnewWhenItIsSentAgain(InvitationState state) {
        var later = END.plus(Duration.ofDays(3));

        assertThat(in(state).resend(2, later))
                .isInstanceOfSatisfying(
                        Invited.class,
                        again -> {
                            assertThat(again.invitation().state())
                                    .isEqualTo(InvitationState.SENDING);
                            assertThat(again.invitation().expiresAt()).isEqualTo(later);
                            assertThat(again.invitation().revision()).isEqualTo(3);
                        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "REVOKED", "REFUSED", "FAILED"})
    void forgetsTheAddressAndStaysAsItEnded(InvitationState state) {
        assertThat(in(state).email()).isEmpty();
        assertThat(in(state).resend(2, END)).isEqualTo(new Ended(state));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "SENDING", "SENT", "EXPIRED"})
    void canBeRevokedUntilItIsAccepted(InvitationState state) {
        assertThat(in(state).revoke(2))
                .isInstanceOfSatisfying(
                        Invited.class,
                        revoked ->
                                assertThat(revoked.invitation().state())
                                        .isEqualTo(InvitationState.REVOKING));
        assertThat(in(InvitationState.ACCEPTED).revoke(2))
                .isEqualTo(new Ended(InvitationState.ACCEPTED));
    }

    @Test
    void isChangedOnlyByWhoSawItAsItIs() {
        assertThat(in(InvitationState.SENT).revoke(1)).isInstanceOf(Outdated.class);
        assertThat(in(InvitationState.SENT).resend(1, END)).isInstanceOf(Outdated.class);
    }

    @Test
    void isOverAtTheEndOfItsTimeAndNotBefore() {
        assertThat(in(InvitationState.SENT).isOver(END.minusNanos(1))).isFalse();
        assertThat(in(InvitationState.SENT).isOver(END)).isTrue();
        assertThat(in(InvitationState.ACCEPTED).isOver(END)).isFalse();
    }

    private static Invitation in(InvitationState state) {
        return asked(Role.ANALYST).next(state, Optional.empty());
    }

    private static Invitation asked(Role role) {
        return Invitation.asked(
                new UUID(0, 1),
                new EmailAddress("a@example.org"),
                new Assignment(role, Optional.empty()),
                Language.EN,
                "inviter",
                NOW,
                END);
    }
}
