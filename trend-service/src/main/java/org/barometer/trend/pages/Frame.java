package org.barometer.trend.pages;

import java.util.Arrays;
import java.util.List;
import org.barometer.trend.language.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param makesReleases whether the release desk is open to the reader
 */
public record Frame(
        Language language,
        Assets.Addresses assets,
        String home,
        String series,
        List<Link> otherLanguages,
        @Nullable String reader,
        boolean makesReleases) {

    static Frame around(
            Here here,
            Language language,
            Assets.Addresses assets,
            @Nullable String reader,
            boolean makesReleases) {
        var others =
                Arrays.stream(Language.values())
                        .filter(other -> other != language)
                        .map(
                                other ->
                                        new Link(
                                                here.with("lang", other.tag()).href(),
                                                other.ownName(),
                                                other.tag(),
                                                false))
                        .toList();
        return new Frame(
                language,
                assets,
                here.go("/").href(),
                here.go("/series").without("release").href(),
                others,
                reader,
                makesReleases);
    }
}
