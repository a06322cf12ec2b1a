package org.barometer.local;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * How a suite is started.
 *
 * @param data where its data and logs lie; two suites never share one
 * @param portOffset what is added to every port
 * @param defaultJvm whether the JVMs run on their own defaults and without AOT caches
 * @param buildFirst whether services that are missing or out of date are built
 * @param recordCaches whether the JVMs leave AOT caches for the next start when they stop
 * @param out where the progress is shown
 */
public record SuiteOptions(
        Path data,
        int portOffset,
        boolean defaultJvm,
        boolean buildFirst,
        boolean recordCaches,
        PrintStream out) {

    /**
     * For tests: what is built is started as it is, and nothing is left behind for later starts.
     */
    public static SuiteOptions forTests(Path data, int portOffset) {
        return new SuiteOptions(data, portOffset, false, false, false, System.out);
    }
}
