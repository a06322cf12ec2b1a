package org.barometer.trend.provisional;

import java.util.List;
import java.util.Map;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.IntervalMethod;
import org.barometer.trend.estimate.model.PooledDesignEffect;
import org.barometer.trend.estimate.model.Proportion;
import org.barometer.trend.estimate.model.RaoScott;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to two questions of an edition go together, as counted this moment.
 *
 * @param n how many answered both
 * @param agencies how many agencies these come from
 * @param cells every pair of answers, also those that nobody gave
 * @param association whether the questions have to do with each other; absent where that cannot be
 *     tested: one answer only, or one agency
 */
record CrossTableView(
        String edition,
        int year,
        Side row,
        Side column,
        long n,
        int agencies,
        List<Cell> cells,
        @Nullable Association association,
        List<String> flags) {

    /** One of the two questions. */
    record Side(String question, String measure, Map<String, String> text, List<Option> options) {
        static Side of(Question question) {
            return new Side(
                    question.code(), question.measure(), question.text(), question.options());
        }
    }

    /**
     * One pair of answers.
     *
     * @param ofAll its share of those who answered both questions
     * @param ofRow its share of those who gave the row's answer; absent where nobody did
     */
    record Cell(String row, String column, long x, @Nullable Share ofAll, @Nullable Share ofRow) {}

    /** A share of n with its 95 % interval; there is none where one agency answered. */
    record Share(
            double estimate,
            long n,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable IntervalMethod method) {
        static Share of(Proportion share, PooledDesignEffect pooled) {
            var interval = share.interval(pooled, Confidence.OF_95_PERCENT);
            return new Share(
                    share.p(),
                    share.base(),
                    interval.map(reported -> reported.interval().lower()).orElse(null),
                    interval.map(reported -> reported.interval().upper()).orElse(null),
                    interval.map(Proportion.Reported::method).orElse(null));
        }
    }

    /**
     * The second-order test of Rao and Scott, which knows that answers of one agency resemble each
     * other.
     *
     * @param pearson X² as if all answers were independent
     */
    record Association(
            double f,
            double numeratorDegreesOfFreedom,
            double denominatorDegreesOfFreedom,
            double pValue,
            double pearson) {
        static Association of(RaoScott test) {
            return new Association(
                    test.f(),
                    test.numeratorDegreesOfFreedom(),
                    test.denominatorDegreesOfFreedom(),
                    test.pValue(),
                    test.pearson());
        }
    }
}
