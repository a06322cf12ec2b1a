package org.barometer.trend.estimate.model;

import java.util.List;
import org.barometer.trend.estimate.model.SurveyModel.Cell;
import org.barometer.trend.estimate.model.SurveyModel.Link;

/** How much a share changes per year, over several editions. */
public final class Slope {

    /** One edition of a trend; all have the agencies of all editions for their design. */
    public record Edition(int year, Sums sums) {}

    private Slope() {}

    /**
     * The slope of the survey-weighted linear model, as a share per year: 0.01 is one percentage
     * point.
     */
    public static Estimate perYear(List<Edition> editions, Weighting weighting) {
        return fit(editions, weighting, Link.IDENTITY);
    }

    /** The slope of the survey-weighted logistic model: the change of the log odds per year. */
    public static Estimate logOddsPerYear(List<Edition> editions, Weighting weighting) {
        return fit(editions, weighting, Link.LOGIT);
    }

    private static Estimate fit(List<Edition> editions, Weighting weighting, Link link) {
        var answered = editions.stream().filter(edition -> !edition.sums().isEmpty()).toList();
        if (answered.stream().mapToInt(Edition::year).distinct().count() < 2) {
            throw new IllegalArgumentException("A slope needs answers of two years");
        }
        // Years from the first one on, so that nothing is lost in the digits of "2024".
        var first = answered.stream().mapToInt(Edition::year).min().orElseThrow();
        var cells =
                answered.stream()
                        .map(
                                edition ->
                                        new Cell(
                                                edition.sums(),
                                                List.of(1.0, (double) edition.year() - first)))
                        .toList();
        return SurveyModel.fit(cells, weighting, link).get(1);
    }
}
