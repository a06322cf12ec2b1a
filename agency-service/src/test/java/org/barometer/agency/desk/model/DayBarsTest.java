package org.barometer.agency.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayBarsTest {
    private static final LocalDate LAST = LocalDate.parse("2026-03-02");

    @Test
    void hasABarForEachDayAcrossMonths() {
        var bars = DayBars.of(Map.of(LAST, 3L), LAST, 30);

        assertThat(bars.bars()).hasSize(30);
        assertThat(bars.bars().getFirst().day()).isEqualTo("2026-02-01");
        assertThat(bars.bars().getLast()).isEqualTo(new DayBars.Bar(LAST, 3, 290, 0, 100));
        assertThat(bars.width()).isEqualTo(300);
    }

    @Test
    void makesBarsAsHighAsTheirCounts() {
        var bars = DayBars.of(Map.of(LAST, 40L, LAST.minusDays(1), 10L), LAST, 2);

        assertThat(bars.most()).isEqualTo(40);
        assertThat(bars.bars()).extracting(DayBars.Bar::height).containsExactly(25, 100);
        assertThat(bars.bars()).extracting(DayBars.Bar::y).containsExactly(75, 0);
    }

    @Test
    void showsALittleBesideALot() {
        var bars = DayBars.of(Map.of(LAST, 1L, LAST.minusDays(1), 100_000L), LAST, 3);

        assertThat(bars.bars()).extracting(DayBars.Bar::height).containsExactly(0, 100, 1);
    }

    @Test
    void leavesOutWhatWasEarlier() {
        var bars = DayBars.of(Map.of(LAST.minusDays(2), 9L), LAST, 2);

        assertThat(bars.most()).isZero();
        assertThat(bars.bars()).extracting(DayBars.Bar::height).containsExactly(0, 0);
    }
}
