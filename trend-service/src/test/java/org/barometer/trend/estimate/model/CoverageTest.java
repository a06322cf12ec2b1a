package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether 95 of 100 intervals hold what they are meant to hold. */
class CoverageTest {

    @ParameterizedTest
    @CsvSource({
        // agencies, smallest, largest, rho, p
        "20, 22, 22, 0.15, 0.3",
        "20, 5, 40, 0.15, 0.3",
        "12, 5, 40, 0.15, 0.3",
        "40, 5, 20, 0.05, 0.5"
    })
    void intervalsHoldTheShareAsOftenAsTheySay(
            int agencies, int smallest, int largest, double rho, double p) {
        var answers = new ClusteredAnswers(agencies, smallest, largest, rho, p);

        assertThat(answers.coverage(4_000, new SplittableRandom(2026))).isBetween(0.93, 0.97);
    }

    /** What a program that knows of no agencies would claim of the same answers. */
    @Test
    void intervalsOfIndependentAnswersAreTooSmall() {
        var answers = new ClusteredAnswers(20, 22, 22, 0.15, 0.3);
        var random = new SplittableRandom(2026);
        var rounds = 1_000;
        var held = 0;
        for (var round = 0; round < rounds; round++) {
            var sums = Sums.of(answers.design(), answers.draw(random));
            if (Wilson.interval(Math.round(sums.sum()), Math.round(sums.base()), 0.95)
                    .holds(answers.p())) {
                held++;
            }
        }

        assertThat((double) held / rounds).isLessThan(0.8);
    }
}
