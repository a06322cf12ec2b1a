package org.barometer.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What a machine must offer before anything is started. */
final class Preconditions {
    static final int JDK = 25;
    private static final long GIGABYTE = 1L << 30;
    private static final long FREE_GIGABYTES = 3;

    private Preconditions() {}

    static void check(Layout layout) {
        if (Runtime.version().feature() < JDK) {
            throw new LaunchFailure(
                    "Barometer needs JDK %d or newer, this is %s."
                            .formatted(JDK, Runtime.version()));
        }
        try {
            var store = Files.getFileStore(Files.createDirectories(layout.data()));
            requireSpace(store.getUsableSpace(), layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireSpace(long usable, Layout layout) {
        if (usable < FREE_GIGABYTES * GIGABYTE) {
            throw new LaunchFailure(
                    "Too little disk space for %s: %.1f GB are free, %d GB are needed."
                            .formatted(layout.data(), usable / (double) GIGABYTE, FREE_GIGABYTES));
        }
    }
}
