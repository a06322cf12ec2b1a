package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WilsonTest {
    private static final double CLOSED_FORM = 1e-9;

    @ParameterizedTest
    @MethodSource("proportions")
    void givesWhatRGives(JsonNode oracle) {
        var x = oracle.get("x").asLong();
        var n = oracle.get("n").asLong();

        assertSame(Wilson.interval(x, n, 0.90), oracle.get("wilson90"));
        assertSame(Wilson.interval(x, n, 0.95), oracle.get("wilson95"));
        assertSame(Wilson.interval(x, n, 0.99), oracle.get("wilson99"));
    }

    @Test
    void touchesTheEndsExactly() {
        assertThat(Wilson.interval(0, 37, 0.95).lower()).isZero();
        assertThat(Wilson.interval(37, 37, 0.95).upper()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoProportion() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(0, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(4, 3, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(-1, 3, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(1, 3, 1));
    }

    static Stream<JsonNode> proportions() throws IOException {
        try (var oracles = WilsonTest.class.getResourceAsStream("/stat-oracles.json")) {
            var all = new JsonMapper().readTree(Objects.requireNonNull(oracles));
            return StreamSupport.stream(all.get("single_proportion").spliterator(), false);
        }
    }

    private static void assertSame(Interval interval, JsonNode expected) {
        assertClose(interval.lower(), expected.get(0).asDouble());
        assertClose(interval.upper(), expected.get(1).asDouble());
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(CLOSED_FORM * Math.abs(expected)));
    }
}
