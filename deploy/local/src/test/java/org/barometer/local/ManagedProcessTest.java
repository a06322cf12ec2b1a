package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {

    @TempDir Path data;

    @Test
    void namesTheLogFileOfAPartThatEnds() {
        var log = data.resolve("part.log");
        try (var part =
                ManagedProcess.start(
                        "a part", List.of(Layout.java(), "-no-such-option"), Map.of(), log)) {
            assertThatThrownBy(() -> part.await(Duration.ofMinutes(1), () -> false))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("a part ended with exit code 1")
                    .hasMessageContaining("-no-such-option")
                    .hasMessageContaining(log.toString());
        }
    }
}
