package org.barometer.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells what is being done and how long each step took. */
final class Progress {
    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    /** A step that announces itself, for what may take long. */
    <T> T longStep(String what, Supplier<T> work) {
        say("       .. " + what);
        return step(what, work);
    }

    <T> T step(String what, Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        say("%6.1f s  %s".formatted(secondsSince(start), what));
        return result;
    }

    void step(String what, Runnable work) {
        step(
                what,
                () -> {
                    work.run();
                    return what;
                });
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
