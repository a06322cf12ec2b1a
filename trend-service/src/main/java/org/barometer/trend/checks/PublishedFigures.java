package org.barometer.trend.checks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.barometer.trend.checks.model.FigureName;
import org.barometer.trend.checks.model.Released;
import org.barometer.trend.release.Readers;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.ReleaseContent;

/**
 * The figures that the caller may read. One of a release that is not for the caller is not
 * published to the caller: a check tells of no release that exists.
 */
@ApplicationScoped
class PublishedFigures {
    private final Readers readers;

    PublishedFigures(Readers readers) {
        this.readers = readers;
    }

    Optional<Released> figure(FigureName name) {
        return releases(name).stream().map(name::in).flatMap(Optional::stream).findFirst();
    }

    /** The releases that may hold a figure, the newest first. */
    List<ReleaseContent> releases(FigureName name) {
        return name.release()
                .map(
                        code ->
                                readers.published().stream()
                                        .filter(release -> release.code().equals(code)))
                .orElseGet(() -> readers.standing().stream())
                .map(Release::content)
                .toList();
    }
}
