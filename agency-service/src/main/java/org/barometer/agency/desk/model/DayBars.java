package org.barometer.agency.desk.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * How much was done on each of the days up to one, as bars beside each other.
 *
 * @param most how much was done on the day of the highest bar
 */
public record DayBars(List<Bar> bars, long most) {
    /** From the foot of a bar to the top of the highest, in units of the picture. */
    public static final int HEIGHT = 100;

    /** From one bar to the next. */
    public static final int STEP = 10;

    /**
     * A day.
     *
     * @param x where its bar begins
     * @param y how far its top is below the top of the highest
     */
    public record Bar(LocalDate day, long count, int x, int y, int height) {}

    public DayBars {
        bars = List.copyOf(bars);
    }

    /** The days up to the last one, also those on which nothing was done. */
    public static DayBars of(Map<LocalDate, Long> counts, LocalDate last, int days) {
        var first = last.minusDays(days - 1L);
        var most =
                first.datesUntil(last.plusDays(1))
                        .mapToLong(day -> counts.getOrDefault(day, 0L))
                        .max()
                        .orElse(0);
        var bars =
                first.datesUntil(last.plusDays(1))
                        .map(
                                day ->
                                        bar(
                                                day,
                                                counts.getOrDefault(day, 0L),
                                                Math.toIntExact(
                                                        STEP * ChronoUnit.DAYS.between(first, day)),
                                                most))
                        .toList();
        return new DayBars(bars, most);
    }

    public int width() {
        return STEP * bars.size();
    }

    /** Whatever was done can be seen, however much was done on another day. */
    private static Bar bar(LocalDate day, long count, int x, long most) {
        var height =
                count == 0
                        ? 0
                        : Math.max(1, Math.toIntExact(Math.round(1.0 * HEIGHT * count / most)));
        return new Bar(day, count, x, HEIGHT - height, height);
    }
}
