package org.barometer.trend.release;

import org.barometer.trend.release.model.Difference;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a release says otherwise than an earlier one.
 *
 * @param revises why it takes the place of the earlier one, where it does
 */
record DifferenceView(
        String release, String from, @Nullable Revision revises, Difference difference) {

    static DifferenceView between(Release earlier, Release later) {
        return new DifferenceView(
                later.code(),
                earlier.code(),
                later.content()
                        .revision()
                        .filter(revision -> revision.release().equals(earlier.code()))
                        .orElse(null),
                Difference.between(earlier.content(), later.content()));
    }
}
