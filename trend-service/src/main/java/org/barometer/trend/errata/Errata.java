package org.barometer.trend.errata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.barometer.trend.release.Readers;
import org.barometer.trend.release.model.Difference;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Revision;
import org.barometer.trend.series.SeriesStore;
import org.barometer.trend.series.model.Erratum;
import org.barometer.trend.series.model.Series;

/** Every published figure that was restated and that the caller may read. */
@ApplicationScoped
class Errata {
    private final SeriesStore series;
    private final Readers readers;

    Errata(SeriesStore series, Readers readers) {
        this.series = series;
        this.readers = readers;
    }

    List<Restated> latestFirst() {
        return Stream.concat(ofSeries(), ofReleases()).sorted(Restated.LATEST_FIRST).toList();
    }

    private Stream<Restated> ofSeries() {
        return series.all().stream()
                .map(Series::errata)
                .flatMap(List::stream)
                .sorted(Erratum.LATEST_FIRST)
                .map(Restated.OfSeries::new);
    }

    private Stream<Restated> ofReleases() {
        var published = readers.published();
        return published.stream()
                .flatMap(
                        release ->
                                release.content().revision().stream()
                                        .flatMap(
                                                revision ->
                                                        restated(release, revision, published)));
    }

    /** One that was withdrawn is not among them: nobody is told any more what it said. */
    private static Stream<Restated> restated(
            Release release, Revision revision, List<Release> published) {
        return published.stream()
                .filter(earlier -> earlier.code().equals(revision.release()))
                .map(earlier -> Difference.between(earlier.content(), release.content()))
                .flatMap(difference -> difference.restated().stream())
                .map(figure -> new Restated.OfRelease(release, revision, figure));
    }
}
