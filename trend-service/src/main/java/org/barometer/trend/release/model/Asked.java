package org.barometer.trend.release.model;

import java.util.Comparator;

/** A question of an edition, by what it measures. */
public record Asked(String measure, String edition) implements Comparable<Asked> {
    private static final Comparator<Asked> ORDER =
            Comparator.comparing(Asked::edition).thenComparing(Asked::measure);

    @Override
    public int compareTo(Asked other) {
        return ORDER.compare(this, other);
    }

    /** Its name in facts. */
    @Override
    public String toString() {
        return edition + "/" + measure;
    }
}
