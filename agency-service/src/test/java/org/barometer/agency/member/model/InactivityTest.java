package org.barometer.agency.member.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.barometer.agency.member.model.Inactivity.Step;
import org.junit.jupiter.api.Test;

class InactivityTest {
    private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Inactivity RULE =
            new Inactivity(Duration.ofDays(180), Duration.ofDays(14));

    @Test
    void warnsBeforeTheTimeIsOver() {
        assertThat(RULE.step(SEEN, Optional.empty(), day(166).minusNanos(1)))
                .isEqualTo(Step.NOTHING);
        assertThat(RULE.step(SEEN, Optional.empty(), day(166))).isEqualTo(Step.WARN);
    }

    @Test
    void suspendsWhenTheTimeIsOver() {
        assertThat(RULE.step(SEEN, Optional.of(day(166)), day(180).minusNanos(1)))
                .isEqualTo(Step.NOTHING);
        assertThat(RULE.step(SEEN, Optional.of(day(166)), day(180))).isEqualTo(Step.SUSPEND);
    }

    @Test
    void suspendsNobodyWithoutTheWarningThatWasPromised() {
        assertThat(RULE.step(SEEN, Optional.empty(), day(500))).isEqualTo(Step.WARN);
        assertThat(RULE.step(SEEN, Optional.of(day(500)), day(514).minusNanos(1)))
                .isEqualTo(Step.NOTHING);
        assertThat(RULE.step(SEEN, Optional.of(day(500)), day(514))).isEqualTo(Step.SUSPEND);
        assertThat(RULE.suspendedAt(SEEN, day(500))).isEqualTo(day(514));
    }

    @Test
    void refusesAWarningThatWouldComeTooLate() {
        assertThatThrownBy(() -> new Inactivity(Duration.ofDays(14), Duration.ofDays(14)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Inactivity(Duration.ofDays(14), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant day(int number) {
        return SEEN.plus(Duration.ofDays(number));
    }
}
