package org.barometer.trend.auditor;

import java.util.List;
import org.barometer.trend.auditor.model.Problem;
import org.barometer.trend.auditor.model.Problem.Term;

/**
 * Looks for data sets. Whatever it says is checked: an error of its own makes the audit hide too
 * much, and never too little.
 */
interface Solver {

    /**
     * Small changes that solve the problem if respondents could be cut to pieces, rounded; one for
     * each group.
     */
    Answer<List<Long>> relaxed(Problem problem);

    /** Changes in whole numbers that solve the problem; one for each group. */
    Answer<List<Long>> whole(Problem problem);

    /** The highest value of a sum of changes, fractions allowed. */
    Answer<Highest> highest(Problem problem, List<Term> sum);

    /** What came of a search. */
    sealed interface Answer<T> {
        record Found<T>(T what) implements Answer<T> {}

        /** There is none, and that is proved. */
        record None<T>() implements Answer<T> {}

        /** The search was given up. */
        record Unknown<T>() implements Answer<T> {}
    }

    /**
     * A highest value.
     *
     * @param because names of the rows that keep it from being higher
     */
    record Highest(double value, List<String> because) {}
}
