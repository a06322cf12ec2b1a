package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir Path module;
    private Path source;
    private Path jar;

    @BeforeEach
    void writeSourceAndJar() throws IOException {
        source = write("src/main/java/A.java", NOON);
        jar = write("target/app.jar", NOON.plusSeconds(60));
    }

    private Path write(String name, Instant when) throws IOException {
        var file = module.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        return Files.setLastModifiedTime(file, FileTime.from(when));
    }

    @Test
    void leavesAloneWhatIsNewerThanItsSources() {
        assertThat(Build.isOlder(jar, List.of(module.resolve("src")))).isFalse();
    }

    @Test
    void buildsWhatIsOlderThanOneOfItsSources() throws IOException {
        Files.setLastModifiedTime(source, FileTime.from(NOON.plusSeconds(61)));

        assertThat(Build.isOlder(jar, List.of(module.resolve("src")))).isTrue();
    }

    @Test
    void buildsWhatIsMissing() {
        assertThat(Build.isOlder(module.resolve("target/none.jar"), List.of())).isTrue();
    }

    @Test
    void doesNotMissASourceThatIsNotThere() {
        assertThat(Build.isOlder(jar, List.of(module.resolve("src/none")))).isFalse();
    }
}
