package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    private static final List<String> FLAGS = List.of("-Xmx64m");

    @TempDir Path root;
    private Path program;

    @BeforeEach
    void writeProgram() throws IOException {
        program = Files.createDirectories(root.resolve("app"));
        Files.writeString(program.resolve("app.jar"), "first");
    }

    private AotCache cache(List<String> flags) {
        return AotCache.of(new Layout(root, root), "app", List.of(program), flags);
    }

    private void record(AotCache cache) throws IOException {
        var file = Path.of(cache.record().getFirst().replaceFirst(".*=", ""));
        Files.writeString(file, "what the JVM learnt");
        cache.keepRecorded();
    }

    @Test
    void isFreshAfterARecordedRun() throws IOException {
        assertThat(cache(FLAGS).isFresh()).isFalse();

        record(cache(FLAGS));

        assertThat(cache(FLAGS).isFresh()).isTrue();
    }

    @Test
    void isStaleWhenAJarChanged() throws IOException {
        record(cache(FLAGS));

        Files.writeString(program.resolve("app.jar"), "second, longer");

        assertThat(cache(FLAGS).isFresh()).isFalse();
    }

    @Test
    void isStaleWhenTheFlagsChanged() throws IOException {
        record(cache(FLAGS));

        assertThat(cache(List.of("-Xmx65m")).isFresh()).isFalse();
    }

    @Test
    void doesNoHarmWhenARunWasCutShort() {
        cache(FLAGS).keepRecorded();

        assertThat(cache(FLAGS).isFresh()).isFalse();
    }
}
