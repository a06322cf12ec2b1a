package org.barometer.trend.pages;

import java.util.List;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.insight.Insight;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.pages.model.ChangeRow;
import org.barometer.trend.pages.model.MeasurePicture;
import org.barometer.trend.pages.model.MeasurePicture.Shape;
import org.barometer.trend.pages.model.Trend;
import org.barometer.trend.release.model.Release;

/**
 * Everything that the page of one measure says.
 *
 * @param cases where it says how many cases there were; empty where it does not
 * @param figures what the permanent addresses of its figures begin with
 */
record MeasurePage(
        String question,
        String programme,
        String programmeHref,
        boolean synthetic,
        List<String> sources,
        String unit,
        ReleaseNote release,
        MeasurePicture picture,
        String description,
        String firstColumn,
        List<Link> breakdowns,
        List<Link> options,
        List<String> told,
        List<ChangeRow> changes,
        String csv,
        String json,
        String check,
        String cases,
        String figures) {

    static MeasurePage of(
            Release release,
            Trend trend,
            List<Insight> insights,
            Optional<String> option,
            Here here,
            Language language,
            PageMessages words) {
        var picture =
                MeasurePicture.of(
                        trend,
                        option,
                        language,
                        area -> AreaNames.of(new Area(trend.by(), area), language, words));
        var question = language.text(trend.text());
        var data =
                here.go("/api/v1/trends/" + trend.measure().measure())
                        .without("lang")
                        .with("by", trend.by().name())
                        .with("release", release.code());
        return new MeasurePage(
                question,
                trend.programmeTitle(language),
                here.go("/").with("programme", trend.programme()).href(),
                trend.synthetic(),
                trend.sources(language),
                unit(trend, words),
                ReleaseNote.of(release, language),
                picture,
                description(picture, question, words),
                trend.by() == Breakdown.WORLD ? words.answer() : words.area(),
                breakdowns(trend, here, words),
                picture.options().stream()
                        .map(
                                one ->
                                        Link.to(
                                                here.with("option", one.code()).href(),
                                                one.label(),
                                                one.chosen()))
                        .toList(),
                insights.stream().map(one -> language.text(one.sentence())).toList(),
                ChangeRow.allOf(trend, language),
                data.with("format", "csv").href(),
                data.with("format", "json").href(),
                here.go("/check").with("measure", trend.measure().measure()).href(),
                CasesPage.hrefOf(release, trend.programme(), here),
                "/f/%s/%s/".formatted(release.code(), trend.measure().measure()));
    }

    public boolean lines() {
        return picture.shape() == Shape.LINES;
    }

    private static String description(MeasurePicture picture, String question, PageMessages words) {
        return picture.shape() == Shape.LINES
                ? words.linesDescription(question, picture.years().replace(" ", ", "))
                : words.barsDescription(question, picture.years());
    }

    private static List<Link> breakdowns(Trend trend, Here here, PageMessages words) {
        return trend.measure().breakdowns().stream()
                .map(
                        by ->
                                Link.to(
                                        here.with("by", by.name()).href(),
                                        switch (by) {
                                            case WORLD -> words.byWorld();
                                            case REGION -> words.byRegion();
                                            case COUNTRY -> words.byCountry();
                                            case AGENCY_TYPE -> words.byAgencyType();
                                        },
                                        by == trend.by()))
                .toList();
    }

    private static String unit(Trend trend, PageMessages words) {
        return switch (trend.editions().getLast().unit()) {
            case "ORGANISATION" -> words.unitOrganisation();
            case "CASE" -> words.unitCase();
            default -> words.unitPerson();
        };
    }
}
