package org.barometer.trend.estimate.model;

/** How far a share could be moved by those who did not know. */
public final class DontKnow {

    private DontKnow() {}

    /**
     * From the share if all who did not know had said no to the share if all had said yes (Manski
     * 1989).
     *
     * @param base those with a valid answer, which a don't know is not
     */
    public static Interval bounds(long count, long base, long dontKnow) {
        if (count < 0 || count > base || dontKnow < 0 || base + dontKnow == 0) {
            throw new IllegalArgumentException(
                    "No share: %d of %d with %d who did not know".formatted(count, base, dontKnow));
        }
        var asked = (double) (base + dontKnow);
        return new Interval(count / asked, (count + dontKnow) / asked);
    }
}
