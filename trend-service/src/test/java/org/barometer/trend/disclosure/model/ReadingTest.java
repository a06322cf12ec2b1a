package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    private static final LinearForm X = LinearForm.sum(List.of(new Atom("AG-1", "Q/A")));

    @Test
    void readsTheCountOffAPercentageOfFew() {
        // 48.9 % of 450 is 220 and nothing else.
        assertThat(read(450, 1, 220)).isEqualTo(Fact.equal("48.9", X, 220));
    }

    @Test
    void readsBoundsOffARoundedPercentageOfMany() {
        // 24.5 % is 1225 and rounds up; 25.5 % is 1275 and would be printed as 26.
        assertThat(read(5000, 0, 1250)).isEqualTo(new Fact("25", X, 1225, 1274));
    }

    /** With n known, d decimals give back the count up to n = 10^(d+2). */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void decimalsGiveEveryCountBackUpToTheirLimit(int decimals) {
        var limit = (long) Math.pow(10, decimals + 2);

        assertThat(LongStream.rangeClosed(0, limit))
                .allMatch(x -> read(limit, decimals, x).isExact());
        assertThat(LongStream.rangeClosed(0, limit + limit / 50))
                .anyMatch(x -> !read(limit + limit / 50, decimals, x).isExact());
    }

    /** A Wilson interval at one decimal gives back x for every n up to 50. */
    @Test
    void anIntervalGivesTheCountBack() {
        for (long n = 1; n <= 50; n++) {
            for (long x = 0; x <= n; x++) {
                assertThat(read(n, x, wilson(n))).isEqualTo(Fact.equal("wilson", X, x));
            }
        }
    }

    @Test
    void refusesWhatNoCountGives() {
        assertThatThrownBy(() -> Reading.of("48.8", X, 450, _ -> false))
                .hasMessage("No count of 450 is printed as 48.8");
    }

    private static Fact read(long n, int decimals, long x) {
        var printed = percentage(n, decimals).apply(x);
        return Reading.of(
                printed, X, n, other -> percentage(n, decimals).apply(other).equals(printed));
    }

    private static Fact read(long n, long x, LongFunction<String> print) {
        var printed = print.apply(x);
        return Reading.of("wilson", X, n, other -> print.apply(other).equals(printed));
    }

    private static LongFunction<String> percentage(long n, int decimals) {
        return x ->
                BigDecimal.valueOf(100 * x)
                        .divide(BigDecimal.valueOf(n), decimals, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static LongFunction<String> wilson(long n) {
        return x -> {
            var z = 1.959963984540054;
            var p = (double) x / n;
            var centre = (p + z * z / (2 * n)) / (1 + z * z / n);
            var half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
            return "%.1f-%.1f".formatted(100 * (centre - half), 100 * (centre + half));
        };
    }
}
