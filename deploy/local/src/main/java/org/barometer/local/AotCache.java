package org.barometer.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a JVM learnt in an earlier run of one program (JEP 514), so that it starts faster. It is
 * written when such a run ends, and holds for the same jars, flags and JDK only.
 */
final class AotCache {
    private final Path file;
    private final Path stamp;
    private final String fingerprint;

    private AotCache(Path file, String fingerprint) {
        this.file = file;
        this.stamp = file.resolveSibling(file.getFileName() + ".of");
        this.fingerprint = fingerprint;
    }

    /** The cache of a program that consists of these jars, or of all jars below a directory. */
    static AotCache of(Layout layout, String name, List<Path> program, List<String> flags) {
        return new AotCache(
                layout.built().resolve("aot").resolve(name + ".aot"), fingerprint(program, flags));
    }

    boolean isFresh() {
        try {
            return Files.exists(file)
                    && Files.exists(stamp)
                    && Files.readString(stamp).equals(fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The flags that use the cache. Mapped where it was made for, only what is read of it takes
     * memory; by default the JVM moves it, and so touches every page. The recorded profiles stay
     * unused: with them C2 would compile during the start what a run under load needs.
     */
    List<String> use() {
        return List.of(
                "-XX:AOTCache=" + file,
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-XX:-AOTReplayTraining");
    }

    /** The flags of a run that writes the cache when it ends. */
    List<String> record() {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Without the notes on each class that a cache cannot hold.
        return List.of(
                "-XX:AOTCacheOutput=" + unfinished(), "-Xlog:disable", "-Xlog:all=error:stdout");
    }

    /** Puts a recorded cache into use; a run that was cut short leaves none, which is no harm. */
    void keepRecorded() {
        try {
            if (Files.exists(unfinished())) {
                Files.move(unfinished(), file, StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(stamp, fingerprint);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    static String fingerprint(List<Path> program, List<String> flags) {
        try {
            var facts = new StringBuilder();
            facts.append(System.getProperty("java.vm.version")).append(flags);
            for (var part : program) {
                for (var jar : jarsIn(part)) {
                    facts.append('\n')
                            .append(part.relativize(jar))
                            .append(' ')
                            .append(Files.size(jar))
                            .append(' ')
                            .append(Files.getLastModifiedTime(jar).toMillis());
                }
            }
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(facts.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> jarsIn(Path part) throws IOException {
        try (var files = Files.walk(part)) {
            return files.filter(path -> path.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
