package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PreconditionsTest {

    @Test
    void saysHowMuchSpaceIsMissing() {
        var layout = new Layout(Path.of("somewhere"), Path.of("somewhere"));

        assertThatThrownBy(() -> Preconditions.requireSpace(2_000_000_000L, layout))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("1.9 GB are free, 3 GB are needed");
    }
}
