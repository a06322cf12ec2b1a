package org.barometer.trend.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.estimate.model.ChangeCheck;
import org.barometer.trend.release.model.Flag;
import org.barometer.trend.series.model.CheckedClaim;
import org.barometer.trend.series.model.CheckedClaim.Obstacle;
import org.barometer.trend.series.model.CheckedClaim.Result;
import org.barometer.trend.series.model.Definition;
import org.barometer.trend.series.model.Figure;
import org.barometer.trend.series.model.Observation;
import org.barometer.trend.series.model.Series;
import org.barometer.trend.series.model.SeriesBreak;
import org.barometer.trend.series.model.SeriesChange;
import org.barometer.trend.series.model.Span;
import org.jspecify.annotations.Nullable;

/** A series with the figures that hold, or held at a moment. */
record SeriesView(
        String code,
        String publisher,
        Map<String, String> title,
        @Nullable Instant asOf,
        List<DefinitionView> definitions,
        List<ObservationView> observations,
        List<SeriesChangeView> changes,
        List<BreakView> breaks,
        List<ClaimView> claims) {

    record DefinitionView(
            String code,
            Map<String, String> counted,
            Map<String, String> window,
            Definition.Unit unit,
            Definition.Origin origin) {
        static DefinitionView of(Definition definition) {
            return new DefinitionView(
                    definition.code(),
                    definition.counted(),
                    definition.window(),
                    definition.unit(),
                    definition.origin());
        }
    }

    /**
     * A number, or the numbers between which it lies.
     *
     * @param least the same as most where it is one number
     */
    record SpanView(BigDecimal least, BigDecimal most) {
        static @Nullable SpanView of(Optional<Span> span) {
            return span.map(one -> new SpanView(one.least(), one.most())).orElse(null);
        }
    }

    record FigureView(
            BigDecimal value,
            Figure.Precision precision,
            @Nullable BigDecimal roundedTo,
            @Nullable Long base) {
        static @Nullable FigureView of(@Nullable Figure figure) {
            return figure == null
                    ? null
                    : new FigureView(
                            figure.value(), figure.precision(), figure.roundedTo(), figure.base());
        }
    }

    /**
     * The figure of a year under a definition.
     *
     * @param figure none where it was withdrawn
     * @param interval 95 %, of independent events only
     * @param vintage how often it was told: 1 if it was never revised
     */
    record ObservationView(
            String definition,
            int year,
            @Nullable FigureView figure,
            @Nullable SpanView interval,
            String source,
            Map<String, String> note,
            int vintage,
            Instant recordedAt,
            List<Flag> flags) {
        static ObservationView of(Series series, Observation one) {
            var newest = one.newest();
            return new ObservationView(
                    one.definition(),
                    one.year(),
                    FigureView.of(newest.reported().figure()),
                    SpanView.of(
                            one.figure()
                                    .flatMap(
                                            series.definition(one.definition()).orElseThrow()
                                                    ::interval)),
                    newest.reported().source(),
                    newest.reported().note(),
                    newest.number(),
                    newest.recordedAt(),
                    series.startsAfresh(one) ? List.of(Flag.BREAK) : List.of());
        }
    }

    /**
     * What changed between two figures under the same definition.
     *
     * @param base the earlier figure, of which percent is
     * @param difference of percentages: percentage points
     */
    record SeriesChangeView(
            String definition,
            int earlier,
            int later,
            BigDecimal base,
            SpanView difference,
            @Nullable SpanView percent,
            Map<String, String> sentence) {
        static SeriesChangeView of(Series series, SeriesChange change) {
            var unit = series.definition(change.definition()).orElseThrow().unit();
            return new SeriesChangeView(
                    change.definition(),
                    change.earlier(),
                    change.later(),
                    change.base().value(),
                    new SpanView(change.difference().least(), change.difference().most()),
                    SpanView.of(change.percent()),
                    SeriesWords.inEach(words -> words.change(change, unit)));
        }
    }

    /** Two figures that follow each other and must not be compared. */
    record BreakView(
            int earlier,
            String from,
            int later,
            String to,
            Collection<Definition.Aspect> differences,
            Map<String, String> reason) {
        static BreakView of(SeriesBreak at) {
            return new BreakView(
                    at.earlier(),
                    at.from().code(),
                    at.later(),
                    at.to().code(),
                    at.differences(),
                    SeriesWords.inEach(words -> words.reason(at)));
        }
    }

    /**
     * A printed change, done again.
     *
     * @param verdict none where it could not be done
     * @param obstacle why not
     */
    record ClaimView(
            String definition,
            int year,
            int since,
            BigDecimal stated,
            String source,
            ChangeCheck.@Nullable Verdict verdict,
            @Nullable Obstacle obstacle,
            Map<String, String> sentence) {
        static ClaimView of(CheckedClaim claim) {
            return new ClaimView(
                    claim.definition(),
                    claim.year(),
                    claim.claim().since(),
                    claim.claim().stated(),
                    claim.source(),
                    claim.result() instanceof Result.Done(_, _, var check) ? check.verdict() : null,
                    claim.result() instanceof Result.NotDone(var obstacle) ? obstacle : null,
                    SeriesWords.inEach(words -> words.claim(claim)));
        }
    }

    static SeriesView of(Series series, @Nullable Instant asOf) {
        return new SeriesView(
                series.code(),
                series.publisher(),
                series.title(),
                asOf,
                series.definitions().stream().map(DefinitionView::of).toList(),
                series.observations().stream().map(one -> ObservationView.of(series, one)).toList(),
                series.changes().stream().map(one -> SeriesChangeView.of(series, one)).toList(),
                series.breaks().stream().map(BreakView::of).toList(),
                series.claims().stream().map(ClaimView::of).toList());
    }
}
