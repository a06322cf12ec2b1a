package org.barometer.trend.pages;

import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.List;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.pages.model.CasesPicture;
import org.barometer.trend.pages.model.Trend;
import org.barometer.trend.release.model.CaseCount;
import org.barometer.trend.release.model.PublishedEdition;
import org.barometer.trend.release.model.Release;

/** Everything that the page of a programme's numbers of cases says. */
record CasesPage(
        String programme,
        String programmeHref,
        boolean synthetic,
        List<String> sources,
        ReleaseNote release,
        CasesPicture picture,
        List<Link> breakdowns,
        String csv,
        String json) {

    /** As a reader sees them who asked for one breakdown. */
    static CasesPage of(Release release, String programme, Breakdown by, Here here, Reader reader) {
        var language = reader.language();
        var counts = release.content().casesOf(programme);
        var editions = editions(release, counts);
        var data =
                here.go("/api/v1/cases/" + programme)
                        .without("lang")
                        .with("by", by.name())
                        .with("release", release.code());
        return new CasesPage(
                Trend.programmeTitle(editions.getLast(), language),
                here.go("/").with("programme", programme).href(),
                editions.stream().anyMatch(PublishedEdition::synthetic),
                editions.stream()
                        .map(edition -> language.text(edition.source()))
                        .distinct()
                        .toList(),
                ReleaseNote.of(release, language),
                CasesPicture.of(counts, by, language, area -> reader.area(new Area(by, area))),
                Arrays.stream(Breakdown.values())
                        .map(
                                one ->
                                        Link.to(
                                                here.without("by").with("by", one.name()).href(),
                                                reader.breakdown(one),
                                                one == by))
                        .toList(),
                data.with("format", "csv").href(),
                data.with("format", "json").href());
    }

    /** Those that the numbers are of, the oldest first. */
    private static List<PublishedEdition> editions(Release release, List<CaseCount> counts) {
        return counts.stream()
                .sorted(comparingInt(CaseCount::year))
                .map(CaseCount::edition)
                .distinct()
                .map(release.content()::edition)
                .toList();
    }

    /** Its address; empty where a release has no such numbers. */
    static String hrefOf(Release release, String programme, Here here) {
        return release.content().casesOf(programme).isEmpty()
                ? ""
                : here.go("/cases/" + programme).href();
    }
}
