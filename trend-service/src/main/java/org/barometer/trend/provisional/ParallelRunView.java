package org.barometer.trend.provisional;

import java.util.List;
import java.util.Map;
import org.barometer.trend.estimate.model.ParallelRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question that an edition asked in its earlier and in new words, each of a random half, as
 * counted this moment.
 *
 * @param bridged what editions before it would show in the new words
 * @param changes from these to the editions after it
 */
@Schema(name = "ParallelRun")
record ParallelRunView(
        String edition,
        int year,
        WordingView earlierWording,
        WordingView newWording,
        List<RunOptionView> options,
        List<BridgedView> bridged,
        List<BridgedChangeView> changes) {

    /**
     * One half.
     *
     * @param n how many of it gave a valid answer
     */
    @Schema(name = "ParallelRunWording")
    record WordingView(
            String question, String measure, Map<String, String> text, long n, int agencies) {

        static WordingView of(Answered asked) {
            return new WordingView(
                    asked.question().code(),
                    asked.question().measure(),
                    asked.question().text(),
                    asked.base(),
                    asked.agencies());
        }
    }

    /**
     * What the words do to the share of an option. Null is what the counts do not tell: a share
     * where nobody answered, a ratio where nobody chose the option, an interval where fewer than
     * two agencies answered or all agree.
     *
     * @param difference new less earlier wording; 0.01 is one percentage point
     * @param factor new by earlier wording
     */
    @Schema(name = "ParallelRunOption")
    record RunOptionView(
            String code,
            Map<String, String> label,
            long earlierX,
            @Nullable Double earlierEstimate,
            long newX,
            @Nullable Double newEstimate,
            @Nullable Double difference,
            @Nullable Double differenceLower,
            @Nullable Double differenceUpper,
            @Nullable Double pValue,
            @Nullable Double factor,
            @Nullable Double factorLower,
            @Nullable Double factorUpper,
            ParallelRun.@Nullable Method factorMethod) {}

    /** A share times the factor, with the 95 % interval of both together. */
    record BridgedView(
            String edition,
            int year,
            String option,
            double estimate,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /** A share in the new words less a bridged one, with the uncertainty of the factor. */
    record BridgedChangeView(
            String earlier,
            String later,
            String option,
            double difference,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double pValue) {}
}
