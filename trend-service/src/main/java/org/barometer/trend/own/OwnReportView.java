package org.barometer.trend.own;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.own.model.OwnEdition;
import org.barometer.trend.own.model.OwnFigure;
import org.barometer.trend.own.model.OwnMeasure;
import org.barometer.trend.own.model.OwnReport;
import org.barometer.trend.release.model.Flag;
import org.barometer.trend.release.model.Observation;
import org.jspecify.annotations.Nullable;

/** An agency's answers beside the published figures; everything that is not shown is null. */
record OwnReportView(
        String agency,
        String release,
        Map<String, String> title,
        Instant publishedAt,
        List<OwnEditionView> editions) {

    /** An edition in which the agency took part. */
    record OwnEditionView(
            String edition,
            int year,
            Map<String, String> title,
            String unit,
            boolean synthetic,
            List<OwnMeasureView> measures) {

        private static OwnEditionView of(OwnEdition own) {
            var edition = own.edition();
            return new OwnEditionView(
                    edition.edition(),
                    edition.year(),
                    edition.title(),
                    edition.unit(),
                    edition.synthetic(),
                    own.measures().stream().map(OwnMeasureView::of).toList());
        }
    }

    /**
     * How the agency's respondents answered a question.
     *
     * @param countedFor the release whose count of their answers is told
     * @param n how many of them answered
     */
    record OwnMeasureView(
            String measure,
            Map<String, String> text,
            String type,
            String countedFor,
            @Nullable Long n,
            List<OwnFigureView> figures) {

        private static OwnMeasureView of(OwnMeasure own) {
            return new OwnMeasureView(
                    own.measure(),
                    own.question().text(),
                    own.question().type(),
                    own.countedFor(),
                    own.base(),
                    own.figures().stream().map(OwnFigureView::of).toList());
        }
    }

    /**
     * An option: the agency's own figure, and the published ones of the areas that it is in.
     *
     * @param x how many of the agency's respondents chose it
     */
    record OwnFigureView(
            String option,
            Map<String, String> label,
            @Nullable Double share,
            @Nullable Long x,
            List<Flag> flags,
            List<BesideView> published) {

        private static OwnFigureView of(OwnFigure own) {
            return new OwnFigureView(
                    own.option().code(),
                    own.option().label(),
                    own.share(),
                    own.count(),
                    own.flags(),
                    own.published().stream().map(BesideView::of).toList());
        }
    }

    /** A published figure, the agency's own answers among those that it counts. */
    record BesideView(
            Breakdown by,
            String area,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Long x,
            @Nullable Long n,
            @Nullable Integer agencies,
            List<Flag> flags) {

        private static BesideView of(Observation seen) {
            return new BesideView(
                    seen.by(),
                    seen.area(),
                    seen.estimate(),
                    seen.lower(),
                    seen.upper(),
                    seen.x(),
                    seen.n(),
                    seen.agencies(),
                    seen.flags());
        }
    }

    static OwnReportView of(OwnReport report) {
        var release = report.release();
        return new OwnReportView(
                report.agency(),
                release.code(),
                release.content().title(),
                release.published().orElseThrow(),
                report.editions().stream().map(OwnEditionView::of).toList());
    }
}
