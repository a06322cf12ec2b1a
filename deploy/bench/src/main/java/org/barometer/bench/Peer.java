package org.barometer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program of others that is measured beside the suite, or that drives both. */
record Peer(Path program) {

    /** A peer that is not on this machine; the message says how to get it. */
    static final class Missing extends RuntimeException {
        Missing(String program, String debianPackage) {
            super(
                    "%s is not installed. On Debian or Ubuntu: apt install %s"
                            .formatted(program, debianPackage));
        }
    }

    static Peer find(String program, String debianPackage) {
        return Stream.of(System.getenv("PATH").split(":"), new String[] {"/usr/sbin"})
                .flatMap(Stream::of)
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Peer::new)
                .orElseThrow(() -> new Missing(program, debianPackage));
    }

    /** Runs to its end and gives back what it said. */
    String run(Map<String, String> environment, Object... arguments) {
        try {
            var process = builder(environment, arguments).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s failed: %s".formatted(program, said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while %s ran".formatted(program), e);
        }
    }

    /** Starts it beside this program. */
    Process start(Path log, Object... arguments) throws IOException {
        return builder(Map.of(), arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private ProcessBuilder builder(Map<String, String> environment, Object... arguments) {
        var command = new ArrayList<String>(List.of(program.toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }
}
