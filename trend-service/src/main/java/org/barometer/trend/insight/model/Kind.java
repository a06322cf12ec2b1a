package org.barometer.trend.insight.model;

import org.barometer.trend.estimate.model.Direction;

/** What a change says. */
public enum Kind {
    /** A larger share than before chose the option. */
    ROSE,
    /** A smaller share than before chose or mentioned it. */
    FELL,
    /** Nobody mentioned it in the comparable edition before, though its codebook has it. */
    NEW,
    /** A larger share than before mentions it in words of their own. */
    RISING,
    /** It was mentioned before, and now by nobody. */
    VANISHED;

    /**
     * What a change says by its two figures.
     *
     * @param mention whether coders gave the option to open answers
     * @param before how many chose it in the earlier edition
     */
    public static Kind of(boolean mention, long before, long now, Direction direction) {
        if (mention && before == 0) {
            return NEW;
        }
        if (mention && now == 0) {
            return VANISHED;
        }
        if (direction == Direction.INCREASED) {
            return mention ? RISING : ROSE;
        }
        return FELL;
    }
}
