package org.barometer.trend.pages;

import java.util.Arrays;
import java.util.List;
import org.barometer.trend.language.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param makesReleases whether the release desk is open to the reader
 * @param own the address of the own report, where the reader speaks for an agency; else empty
 */
public record Frame(
        Language language,
        Assets.Addresses assets,
        String home,
        String series,
        List<Link> otherLanguages,
        @Nullable String reader,
        boolean makesReleases,
        String own) {

    static Frame around(
            Here here,
            Language language,
            Assets.Addresses assets,
            @Nullable String reader,
            boolean makesReleases,
            boolean coordinates) {
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
                makesReleases,
                coordinates ? here.go("/own").without("release").href() : "");
    }
}
