package org.barometer.trend.provisional;

import java.util.List;
import java.util.Map;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Coverage;
import org.barometer.trend.estimate.model.IntervalMethod;
import org.barometer.trend.estimate.model.Reliability;
import org.barometer.trend.estimate.model.UnmetMargins;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One measure over the editions as counted this moment; in the shape of a released trend. */
record ProvisionalView(
        String measure,
        Map<String, String> text,
        Breakdown by,
        ForWhom estimand,
        @Nullable String release,
        Map<String, String> source,
        boolean synthetic,
        List<OptionView> options,
        List<Row> observations,
        List<MeanView> means,
        List<CoverageView> coverage,
        List<ChangeView> changes,
        List<PopulationView> populations) {

    /**
     * The population that the answers of an edition were weighted to; there for the estimand
     * POPULATION.
     *
     * @param version null where none was declared
     * @param problem why there are no estimates of this edition; null where there are
     * @param detail what to do about it
     */
    @Schema(name = "ProvisionalPopulation")
    record PopulationView(
            String edition,
            @Nullable Integer version,
            @Nullable String source,
            UnmetMargins.@Nullable Reason problem,
            @Nullable String detail) {}

    @Schema(name = "ProvisionalOption")
    record OptionView(String code, Map<String, String> label) {}

    /**
     * One figure; the estimate is null while nobody has given a valid answer, and all that has to
     * do with its interval while fewer than two agencies have.
     *
     * @param dontKnow how many of those asked did not know; they are not in n
     * @param ifDontKnowsSaidNo the share of all of them if none of these had chosen the option
     * @param ifDontKnowsSaidYes the same if all had; both count respondents
     */
    @Schema(name = "ProvisionalRow")
    record Row(
            String edition,
            int year,
            String area,
            String option,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            long x,
            long n,
            int agencies,
            int questionnaireVersion,
            @Nullable String release,
            List<String> flags,
            @Nullable IntervalMethod intervalMethod,
            @Nullable Double effectiveSize,
            @Nullable Double designEffect,
            Reliability.@Nullable Grade reliability,
            long dontKnow,
            @Nullable Double ifDontKnowsSaidNo,
            @Nullable Double ifDontKnowsSaidYes) {}

    /** The mean of a question that is answered with a number. */
    record MeanView(
            String edition,
            int year,
            String area,
            double mean,
            @Nullable Double lower,
            @Nullable Double upper,
            long n,
            int agencies) {}

    /**
     * How the share of an option changed from an edition to the next that asked, where the two may
     * be compared, and what that change is made of. Differences of shares: 0.01 is one percentage
     * point.
     *
     * @param lower of the 95 % interval of the difference, which knows that agencies answered twice
     * @param pValue of that difference alone; beside others it has to be adjusted
     * @param matched the change among the agencies of both editions
     * @param standardised the change if each country had kept its share of the earlier edition
     * @param dueToWhoAnswered what is left of the difference: that others answered
     * @param mostInfluential the country without which the difference would be changeWithoutIt,
     *     which is the furthest from it
     */
    @Schema(name = "ProvisionalChange")
    record ChangeView(
            String earlier,
            String later,
            String area,
            String option,
            double difference,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double pValue,
            @Nullable Double matched,
            @Nullable Double standardised,
            @Nullable Double dueToWhoAnswered,
            @Nullable String mostInfluential,
            @Nullable Double changeWithoutIt) {}

    /**
     * For whom the figures of an area can speak; where nobody answered there is none.
     *
     * @param responses that its agencies gave, to whatever questions
     * @param expected how many they were asked for; null where that was not said of each of them
     * @param responseRate of those that were asked for
     */
    record CoverageView(
            String edition,
            String area,
            double effectiveCountries,
            String topCountry,
            double topShare,
            long responses,
            @Nullable Long expected,
            @Nullable Double responseRate,
            double dontKnowShare) {

        static CoverageView of(
                String edition, String area, Coverage coverage, AskedQuestions.Response response) {
            var rate = coverage.responseRate();
            return new CoverageView(
                    edition,
                    area,
                    coverage.effectiveCountries(),
                    coverage.topCountry(),
                    coverage.topShare(),
                    response.responses(),
                    rate.isPresent() ? response.expected() : null,
                    rate.isPresent() ? rate.getAsDouble() : null,
                    coverage.dontKnowShare());
        }
    }
}
