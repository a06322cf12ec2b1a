package org.barometer.trend.series.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a year from one moment until the next vintage; it is never changed.
 *
 * @param number 1 for the first one
 * @param revision why it replaced the one before; none for the first one
 */
public record Vintage(
        int number, Reported reported, @Nullable Revision revision, Instant recordedAt) {}
