package org.barometer.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much is done in one run.
 *
 * @param rounds pairs per figure
 * @param stretch how long one side of a pair is under load
 * @param warmUp submissions before any is measured
 * @param events how many responses are counted anew for P4
 */
record Plan(Path root, boolean quick, int rounds, Duration stretch, int warmUp, int events) {

    static Plan full(Path root) {
        return new Plan(root, false, 5, Duration.ofSeconds(10), 100_000, 1_000_000);
    }

    static Plan quick(Path root) {
        return new Plan(root, true, 1, Duration.ofSeconds(3), 10_000, 100_000);
    }

    Path results() {
        return root.resolve("target/bench");
    }

    void say(String text) {
        System.out.printf("  %s%n", text);
    }
}
