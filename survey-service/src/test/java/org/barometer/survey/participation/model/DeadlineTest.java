package org.barometer.survey.participation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void isTheMomentAtWhichTheClocksOfThePlaceShowIt() {
        assertThat(inStockholm("2026-01-31T23:59").instant())
                .isEqualTo(Instant.parse("2026-01-31T22:59:00Z"));
        assertThat(inStockholm("2026-05-31T23:59").instant())
                .isEqualTo(Instant.parse("2026-05-31T21:59:00Z"));
    }

    /** The clocks go back from three to two: half past two comes twice. */
    @Test
    void isTheLaterMomentWhereTheClocksShowItTwice() {
        assertThat(inStockholm("2026-10-25T02:30").instant())
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    /** The clocks go from two to three: half past two never comes. */
    @Test
    void isNotShortenedWhereTheClocksSkipIt() {
        assertThat(inStockholm("2026-03-29T02:30").instant())
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    private static Deadline inStockholm(String at) {
        return new Deadline(LocalDateTime.parse(at), ZoneId.of("Europe/Stockholm"));
    }
}
