package org.barometer.trend.errata;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.Comparator;
import org.barometer.trend.release.model.Difference;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Revision;
import org.barometer.trend.series.model.Erratum;

/** A published figure that was restated, whatever it is a figure of. */
sealed interface Restated {
    Comparator<Restated> LATEST_FIRST = comparing(Restated::at, reverseOrder());

    /** When the figure that holds since was published. */
    Instant at();

    /** A figure of others. */
    record OfSeries(Erratum erratum) implements Restated {
        @Override
        public Instant at() {
            return erratum.restated().after().recordedAt();
        }
    }

    /**
     * A released figure.
     *
     * @param release which says the figure anew
     */
    record OfRelease(Release release, Revision revision, Difference.Changed figure)
            implements Restated {
        @Override
        public Instant at() {
            return release.published().orElseThrow();
        }

        /** Of the figure, below where figures are. */
        String address() {
            return "/%s/%s/%s".formatted(release.code(), figure.measure(), figure.address());
        }
    }
}
