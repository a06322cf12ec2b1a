package org.barometer.trend.tally;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How soon changed tallies are sent on again: at once when few change, and later when many do, as
 * in a replay, so that only a tenth of the time goes into it. The partitions of a thread share that
 * tenth, so what one of them has to wait depends on what all of them sent.
 */
final class ForwardPace {
    private static final long PAUSE_TO_WORK = 9;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Map<Integer, Duration> work = new ConcurrentHashMap<>();

    /** How long a partition waits after it took this long to send what had changed. */
    Duration pauseAfter(int partition, Duration taken) {
        work.put(partition, taken);
        var pause =
                work.values().stream()
                        .reduce(Duration.ZERO, Duration::plus)
                        .multipliedBy(PAUSE_TO_WORK);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
