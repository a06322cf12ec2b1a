package org.barometer.survey.response.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.barometer.survey.lock.model.Lock;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void isLockedOnceItIsAccepted() {
        var at = Instant.parse("2026-05-01T00:00:00Z");

        assertThat(new Standing(ReviewState.ACCEPTED, at, null, null).lock())
                .contains(Lock.Reason.RESPONSE_ACCEPTED.since(at));
        assertThat(new Standing(ReviewState.RETURNED, at, ReturnReason.OTHER, null).lock())
                .isEmpty();
        assertThat(Standing.NEW.lock()).isEmpty();
    }
}
