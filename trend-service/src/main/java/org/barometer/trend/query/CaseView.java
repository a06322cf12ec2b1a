package org.barometer.trend.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.release.model.CaseCount;
import org.barometer.trend.release.model.CaseCount.CountMethod;
import org.barometer.trend.release.model.Flag;
import org.barometer.trend.release.model.IntervalRule;
import org.barometer.trend.release.model.PublishedEdition;
import org.barometer.trend.release.model.ReleaseContent;
import org.jspecify.annotations.Nullable;

/** How many cases there were in the editions of a programme. */
record CaseView(
        String programme,
        Breakdown by,
        List<Breakdown> breakdowns,
        String release,
        Map<String, String> source,
        boolean synthetic,
        List<PublishedEdition> editions,
        IntervalRule interval,
        List<CaseFigure> cases) {

    /**
     * One number; everything that is not shown is null.
     *
     * @param perAgency cases for each agency that took part
     */
    record CaseFigure(
            String edition,
            int year,
            String area,
            @Nullable Long cases,
            @Nullable Long lower,
            @Nullable Long upper,
            @Nullable Integer agencies,
            @Nullable Double perAgency,
            @Nullable Double perAgencyLower,
            @Nullable Double perAgencyUpper,
            @Nullable CountMethod method,
            String release,
            List<Flag> flags) {

        static CaseFigure of(CaseCount count, String release) {
            return new CaseFigure(
                    count.edition(),
                    count.year(),
                    count.area(),
                    count.cases(),
                    count.lower(),
                    count.upper(),
                    count.agencies(),
                    count.perAgency(),
                    count.perAgencyLower(),
                    count.perAgencyUpper(),
                    count.method(),
                    release,
                    count.flags());
        }
    }

    static CaseView of(
            ReleaseContent content,
            String programme,
            Breakdown by,
            int from,
            int to,
            Optional<String> language) {
        var texts = new Texts(language);
        var counts =
                content.casesOf(programme).stream()
                        .filter(count -> count.year() >= from && count.year() <= to)
                        .toList();
        var editions =
                content.editions().stream()
                        .filter(
                                edition ->
                                        counts.stream()
                                                .anyMatch(
                                                        count ->
                                                                count.edition()
                                                                        .equals(edition.edition())))
                        .map(texts::of)
                        .toList();
        return new CaseView(
                programme,
                by,
                List.of(Breakdown.values()),
                content.release(),
                texts.source(editions),
                editions.stream().anyMatch(PublishedEdition::synthetic),
                editions,
                content.interval(),
                counts.stream()
                        .filter(count -> count.by() == by)
                        .map(count -> CaseFigure.of(count, content.release()))
                        .toList());
    }
}
