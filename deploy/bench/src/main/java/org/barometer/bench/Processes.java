package org.barometer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A process and its descendants, seen through the kernel: what they cost. */
record Processes(List<Long> roots) {

    Processes and(long pid) {
        return new Processes(Stream.concat(roots.stream(), Stream.of(pid)).toList());
    }

    /** Processor time used since each of them started. */
    Duration cpu() {
        return all().flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Resident memory; pages shared with others count in full. */
    double residentMegabytes() {
        return megabytes("Rss:");
    }

    /**
     * Resident memory with each shared page split among those who share it, so that a sum is true.
     */
    double proportionalMegabytes() {
        return megabytes("Pss:");
    }

    private double megabytes(String key) {
        return all().mapToLong(process -> kilobytes(process.pid(), key)).sum() / 1024.0;
    }

    private Stream<ProcessHandle> all() {
        return roots.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct();
    }

    private static long kilobytes(long pid, String key) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
