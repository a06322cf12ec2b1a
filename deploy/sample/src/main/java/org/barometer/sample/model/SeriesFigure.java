package org.barometer.sample.model;

import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody else published, as printed.
 *
 * @param roundedTo the unit to which it was rounded; empty where it was not
 * @param base of how many a percentage is; empty where that was not printed
 * @param claim the change that is printed with it, if one is
 */
public record SeriesFigure(
        String definition,
        int year,
        String value,
        String precision,
        String roundedTo,
        String base,
        String source,
        Text note,
        @Nullable Claim claim) {

    /** A change since an earlier year in percent, and who says so. */
    public record Claim(int since, String stated, String source) {}
}
