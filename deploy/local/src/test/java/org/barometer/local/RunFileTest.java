package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    private final Progress progress =
            new Progress(
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

    @TempDir Path data;

    private Layout layout() {
        return new Layout(data, data);
    }

    @Test
    void refusesASecondRunOfTheSameData() throws IOException {
        try (var _ = RunFile.claim(layout(), progress)) {
            assertThatThrownBy(() -> RunFile.claim(layout(), progress))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("already running");
        }
        assertThat(RunFile.launcher(layout())).isEmpty();
    }

    @Test
    void stopsWhatAKilledLauncherLeftBehind() throws IOException {
        try (var orphan =
                ManagedProcess.start(
                        "orphan",
                        List.of(Layout.java(), sleeper().toString()),
                        Map.of(),
                        data.resolve("orphan.log"))) {
            var gone = new RunFile.Entry("launcher", Long.MAX_VALUE, Instant.EPOCH);
            var left = RunFile.Entry.of("orphan", orphan.handle());
            Files.write(data.resolve("run"), List.of(gone.format(), left.format()));

            RunFile.claim(layout(), progress).close();

            assertThat(orphan.handle().isAlive()).isFalse();
        }
    }

    @Test
    void leavesAnotherProcessAloneThatGotTheSameNumber() throws IOException {
        var gone = new RunFile.Entry("launcher", Long.MAX_VALUE, Instant.EPOCH);
        var reused =
                new RunFile.Entry("survey-service", ProcessHandle.current().pid(), Instant.EPOCH);
        Files.write(data.resolve("run"), List.of(gone.format(), reused.format()));

        RunFile.claim(layout(), progress).close();

        assertThat(reused.alive()).isEmpty();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private Path sleeper() throws IOException {
        return Files.writeString(
                data.resolve("Sleeper.java"),
                "void main() throws Exception { Thread.currentThread().join(); }");
    }
}
