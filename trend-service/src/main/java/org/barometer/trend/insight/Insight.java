package org.barometer.trend.insight;

import java.util.List;
import java.util.Map;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.insight.model.Kind;
import org.barometer.trend.release.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that the figures of a release support, and these figures.
 *
 * @param sentence in each language
 * @param question as it was asked last, in each language
 * @param direction what its interval shows; of a mention that is new or has vanished it may show
 *     nothing
 * @param earlier the figure that it changed from
 * @param later the figures that it changed to: one, or those that a bridge counts together
 * @param lower of the 95 % interval of the difference
 */
public record Insight(
        String measure,
        Map<String, String> question,
        Kind kind,
        Direction direction,
        Map<String, String> sentence,
        Observation earlier,
        List<Observation> later,
        double difference,
        @Nullable Double lower,
        @Nullable Double upper,
        String release) {}
