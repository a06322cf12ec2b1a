package org.barometer.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting, always bounded. */
final class Pause {

    private static final Duration STEP = Duration.ofMillis(200);

    private Pause() {}

    static void take(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Asks again and again until the answer is yes, or fails with what was waited for. */
    static void until(String event, Duration atMost, BooleanSupplier happened) {
        var deadline = Instant.now().plus(atMost);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new SampleFailure(
                        "Waited %d s in vain until %s".formatted(atMost.toSeconds(), event));
            }
            take(STEP);
        }
    }

    static SampleFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SampleFailure("Loading the sample programme was interrupted", e);
    }
}
