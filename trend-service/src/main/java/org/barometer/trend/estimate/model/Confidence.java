package org.barometer.trend.estimate.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** How often intervals are meant to hold the truth, such as 0.95; and the factors for it. */
public record Confidence(double level) {
    public static final Confidence OF_95_PERCENT = new Confidence(0.95);

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** Found by iteration, and asked for with every figure. */
    private static final Map<Student, Double> FACTORS = new ConcurrentHashMap<>();

    /** More agencies than that there are not; of respondents there is no end. */
    private static final int MOST_KEPT = 10_000;

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("No confidence level: " + level);
        }
    }

    /** The probability that is left out on each side. */
    double tail() {
        return (1 - level) / 2;
    }

    /** The factor of the normal distribution. */
    double z() {
        return STANDARD_NORMAL.inverseSurvivalProbability(tail());
    }

    /** The factor of Student's t distribution. */
    double t(int degreesOfFreedom) {
        var student = new Student(degreesOfFreedom, tail());
        return degreesOfFreedom <= MOST_KEPT
                ? FACTORS.computeIfAbsent(student, Student::factor)
                : student.factor();
    }

    private record Student(int degreesOfFreedom, double tail) {
        double factor() {
            return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail);
        }
    }
}
