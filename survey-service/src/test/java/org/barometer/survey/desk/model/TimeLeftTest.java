package org.barometer.survey.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.barometer.survey.participation.model.Deadline;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private static final Deadline LAST_OF_MAY =
            new Deadline(LocalDateTime.parse("2026-05-31T23:59:00"), ZoneId.of("Asia/Tokyo"));

    @Test
    void countsNightsByTheClockOfThePlace() {
        // Already the 30th in Tokyo.
        assertThat(left("2026-05-29T16:00:00Z")).isEqualTo(new TimeLeft(1, false));
        assertThat(left("2026-05-29T14:00:00Z")).isEqualTo(new TimeLeft(2, false));
    }

    @Test
    void endsAtTheMinute() {
        assertThat(left("2026-05-31T14:58:59Z")).isEqualTo(new TimeLeft(0, false));
        assertThat(left("2026-05-31T14:59:00Z")).isEqualTo(new TimeLeft(0, true));
        assertThat(left("2026-06-03T00:00:00Z")).isEqualTo(new TimeLeft(-3, true));
    }

    @Test
    void isSoonInTheLastWeek() {
        assertThat(left("2026-05-23T12:00:00Z").isSoon()).isFalse();
        assertThat(left("2026-05-24T12:00:00Z").isSoon()).isTrue();
        assertThat(left("2026-06-01T12:00:00Z").isSoon()).isFalse();
    }

    private static TimeLeft left(String now) {
        return TimeLeft.until(LAST_OF_MAY, Instant.parse(now));
    }
}
