package org.barometer.e2e.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.e2e.redteam.Program.Row;
import org.junit.jupiter.api.Test;

/** Bounds that others have written down as formulas. */
class ProgramTest {

    /**
     * Of a table with known margins a count is between max(0, r + c - n) and min(r, c) (Fréchet).
     */
    @Test
    void boundsEveryTableOfTwoByTwoAsFrechetDid() {
        for (int number = 0; number < 256; number++) {
            var a = number & 3;
            var b = number >> 2 & 3;
            var c = number >> 4 & 3;
            var d = number >> 6 & 3;
            var program =
                    new Program(
                            4,
                            List.of(
                                    equal(Map.of(0, 1.0, 1, 1.0), a + b),
                                    equal(Map.of(2, 1.0, 3, 1.0), c + d),
                                    equal(Map.of(0, 1.0, 2, 1.0), a + c)));
            var bounds = program.bounds(Map.of(0, 1.0), 0);

            assertThat(bounds)
                    .as("%d %d / %d %d", a, b, c, d)
                    .isEqualTo(new Bounds(Math.max(0, a - d), Math.min(a + b, a + c)));
            assertThat(program.leavesOpen(Map.of(0, 1.0), 0, bounds.high()))
                    .isEqualTo(!bounds.isExact());
            assertThat(program.leavesOpen(Map.of(0, 1.0), 0, bounds.high() + 1)).isFalse();
        }
    }

    @Test
    void findsBySubtractionWhatFollowsAndNothingElse() {
        var exact =
                new Elimination(
                        List.of(
                                equal(Map.of(0, 1.0, 1, 1.0), 9),
                                equal(Map.of(1, 1.0, 2, 1.0), 7),
                                equal(Map.of(0, 1.0, 2, 1.0), 4)));

        assertThat(exact.implies(Map.of(0, 1.0))).isTrue();
        assertThat(exact.implies(Map.of(0, 1.0, 1, 1.0, 2, 1.0))).isTrue();
        assertThat(exact.implies(Map.of(3, 1.0))).isFalse();
        assertThat(
                        new Elimination(List.of(equal(Map.of(0, 1.0, 1, 1.0), 9)))
                                .implies(Map.of(0, 1.0)))
                .isFalse();
    }

    @Test
    void hasNoUpperBoundWhereNothingIsKnown() {
        assertThat(new Program(1, List.of()).bounds(Map.of(0, 1.0), 0))
                .isEqualTo(new Bounds(0, Bounds.WITHOUT_END));
    }

    private static Row equal(Map<Integer, Double> terms, double sum) {
        return new Row(terms, sum, sum, Optional.empty());
    }
}
