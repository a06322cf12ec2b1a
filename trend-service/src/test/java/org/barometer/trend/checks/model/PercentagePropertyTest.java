package org.barometer.trend.checks.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.barometer.trend.checks.model.Asked.Understood;
import org.barometer.trend.checks.model.PercentageAnswer.NotCompared;
import org.barometer.trend.estimate.model.PercentageCheck.Possible;

class PercentagePropertyTest {

    @Property
    void findsEveryCountPossibleHoweverItIsPrinted(
            @ForAll @LongRange(min = 1, max = 1_000_000) long base,
            @ForAll @LongRange(max = 1_000_000) long count,
            @ForAll @IntRange(max = 9) int decimals) {
        var x = count % (base + 1);
        var printed =
                BigDecimal.valueOf(100 * x)
                        .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP)
                        .toPlainString();

        var asked =
                PercentageQuestion.read(
                        Map.of("percentage", printed, "base", String.valueOf(base)));

        assertThat(asked)
                .isInstanceOfSatisfying(
                        Understood.class,
                        understood -> {
                            var answer =
                                    ((PercentageQuestion) understood.question())
                                            .answer(_ -> Optional.empty());
                            assertThat(answer.comparison()).isEqualTo(new NotCompared());
                            assertThat(answer.arithmetic())
                                    .isInstanceOfSatisfying(
                                            Possible.class,
                                            possible ->
                                                    assertThat(x)
                                                            .isBetween(
                                                                    possible.fewest(),
                                                                    possible.most()));
                        });
    }
}
