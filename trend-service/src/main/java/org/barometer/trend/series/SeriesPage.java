package org.barometer.trend.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.barometer.trend.estimate.model.ChangeCheck.Verdict;
import org.barometer.trend.http.AsOf;
import org.barometer.trend.pages.Here;
import org.barometer.trend.series.model.CheckedClaim;
import org.barometer.trend.series.model.CheckedClaim.Result;
import org.barometer.trend.series.model.Definition;
import org.barometer.trend.series.model.Erratum;
import org.barometer.trend.series.model.Figure;
import org.barometer.trend.series.model.Observation;
import org.barometer.trend.series.model.Series;
import org.barometer.trend.series.model.SeriesPicture;
import org.jspecify.annotations.Nullable;

/** Everything that the page of one series says. */
record SeriesPage(
        String title,
        String publisher,
        List<Line> lines,
        @Nullable Chart chart,
        List<String> breaks,
        List<Claim> claims,
        List<Restated> restated,
        String asOf,
        String shownDay,
        String now,
        String errata,
        String json) {

    private static final Pattern ADDRESS = Pattern.compile("https?://([^/\\s]+)\\S*");

    /** What the chart script has to know beside the table. */
    record Chart(String years, String unit, String description) {}

    /**
     * The figures under one definition.
     *
     * @param origin how they and those of the lines before came about; empty where the next line
     *     says the same
     */
    record Line(SeriesPicture.Line line, String name, String origin, List<Row> rows) {}

    /** One year of a line, written out; the chart reads the raw numbers beside it. */
    record Row(
            int year,
            String estimate,
            String lower,
            String upper,
            String figure,
            String interval,
            String change,
            boolean afresh,
            boolean restated,
            boolean withdrawn,
            String source,
            String note) {

        public boolean shown() {
            return !figure.isEmpty();
        }

        /** Where it can be read, if the source says so by an address. */
        public boolean linked() {
            return ADDRESS.matcher(source).matches();
        }

        /** Of an address only the site, so that the table stays narrow. */
        public String site() {
            return ADDRESS.matcher(source).replaceFirst("$1");
        }
    }

    /** A printed change and whether it is right. */
    record Claim(String kind, String year, String sentence) {}

    /** A figure that was replaced. */
    record Restated(
            String date,
            String what,
            int year,
            String before,
            String after,
            String reason,
            String comment) {}

    static SeriesPage of(
            Series known, Optional<String> day, SeriesWords words, Here here, Here errata) {
        var moment = day.filter(text -> !text.isBlank()).map(AsOf::read);
        var series = moment.map(known::asOf).orElse(known);
        var picture = SeriesPicture.of(series);
        var title = words.language().text(series.title());
        return new SeriesPage(
                title,
                series.publisher(),
                lines(picture, words),
                picture.drawn() ? chart(picture, title, words) : null,
                series.breaks().stream().map(words::reason).distinct().toList(),
                series.claims().stream().map(claim -> claim(claim, words)).toList(),
                series.errata().stream().map(erratum -> restated(erratum, words)).toList(),
                day.orElse(""),
                moment.map(words.language()::date).orElse(""),
                here.without("asOf").href(),
                errata.href(),
                "/api/v1/series/" + series.code() + day.map(one -> "?asOf=" + one).orElse(""));
    }

    private static Chart chart(SeriesPicture picture, String title, SeriesWords words) {
        var years = picture.years();
        return new Chart(
                String.join(" ", years.stream().map(String::valueOf).toList()),
                picture.unit() == Definition.Unit.COUNT ? "count" : "percent",
                words.words().description(title, years.getFirst(), years.getLast()));
    }

    private static List<Line> lines(SeriesPicture picture, SeriesWords words) {
        var lines = new ArrayList<Line>();
        for (var line : picture.lines().reversed()) {
            var definition = line.definition();
            var saysTheSame =
                    !lines.isEmpty()
                            && lines.getFirst().line().definition().origin() == definition.origin();
            lines.addFirst(
                    new Line(
                            line,
                            words.definition(definition),
                            saysTheSame ? "" : origin(definition, words.words()),
                            line.rows().stream()
                                    .map(row -> row(picture.series(), definition, row, words))
                                    .toList()));
        }
        return lines;
    }

    private static String origin(Definition definition, SeriesMessages words) {
        return switch (definition.origin()) {
            case REGISTER -> words.originRegister();
            case EVENTS -> words.originEvents();
            case SURVEY -> words.originSurvey();
        };
    }

    private static Row row(
            Series series, Definition definition, SeriesPicture.Row row, SeriesWords words) {
        var figure = row.figure();
        var interval = figure.flatMap(definition::interval);
        var newest = row.observation().map(Observation::newest);
        return new Row(
                row.year(),
                figure.map(one -> number(one, definition)).orElse(""),
                interval.map(one -> one.least().toPlainString()).orElse(""),
                interval.map(one -> one.most().toPlainString()).orElse(""),
                figure.map(one -> words.figure(one, definition.unit())).orElse(""),
                interval.map(words::interval).orElse(""),
                row.change().map(one -> words.change(one, definition.unit())).orElse(""),
                row.observation().map(series::startsAfresh).orElse(false),
                row.observation().map(one -> !one.restatements().isEmpty()).orElse(false),
                row.observation().isPresent() && figure.isEmpty(),
                newest.map(one -> one.reported().source()).orElse(""),
                newest.map(one -> words.language().text(one.reported().note())).orElse(""));
    }

    /** As the chart takes it: a share for a percentage. */
    private static String number(Figure figure, Definition definition) {
        var value =
                definition.unit() == Definition.Unit.PERCENT
                        ? figure.value().movePointLeft(2)
                        : figure.value();
        return value.toPlainString();
    }

    private static Claim claim(CheckedClaim claim, SeriesWords words) {
        var kind =
                switch (claim.result()) {
                    case Result.Done(_, _, var check) ->
                            check.verdict() == Verdict.RIGHT ? "good" : "bad";
                    case Result.NotDone _ -> "wait";
                };
        return new Claim(kind, String.valueOf(claim.year()), words.claim(claim));
    }

    private static Restated restated(Erratum erratum, SeriesWords words) {
        var revision = erratum.revision();
        return new Restated(
                words.language().date(erratum.restated().after().recordedAt()),
                words.definition(erratum.definition()),
                erratum.year(),
                words.printed(erratum.before(), erratum.definition()),
                words.printed(erratum.after(), erratum.definition()),
                words.reason(revision.reason()),
                words.language().text(revision.comment()));
    }
}
