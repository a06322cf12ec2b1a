package org.barometer.trend.series.model;

import java.util.Set;
import org.barometer.trend.series.model.Definition.Aspect;

/**
 * Two figures that follow each other and must not be compared: there is no line, no difference and
 * no percentage between them.
 */
public record SeriesBreak(int earlier, Definition from, int later, Definition to) {

    /** Why not. */
    public Set<Aspect> differences() {
        return to.differencesFrom(from);
    }
}
