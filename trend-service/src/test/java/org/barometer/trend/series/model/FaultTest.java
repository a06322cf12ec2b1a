package org.barometer.trend.series.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.series.model.ASeries.URLS;
import static org.barometer.trend.series.model.ASeries.WITHIN_3;
import static org.barometer.trend.series.model.ASeries.counts;
import static org.barometer.trend.series.model.ASeries.figure;
import static org.barometer.trend.series.model.ASeries.reported;
import static org.barometer.trend.series.model.ASeries.rounded;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.barometer.trend.series.model.Definition.Origin;
import org.barometer.trend.series.model.Definition.Unit;
import org.barometer.trend.series.model.Fault.Rule;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var figure = new Figure(new BigDecimal("1.5"), Figure.Precision.ROUNDED, null, 32L);
        var claim = new Claim(2020, BigDecimal.ONE, null);

        assertThat(Fault.of(URLS, 2020, reported(figure, claim)))
                .containsExactly(
                        new Fault("/figure/value", Rule.WHOLE),
                        new Fault("/figure/base", Rule.BASE),
                        new Fault("/figure/roundedTo", Rule.ROUNDED_TO),
                        new Fault("/claim/since", Rule.EARLIER));
    }

    @Test
    void refusesMoreThanAllAndWhatIsNotRoundedAsItSays() {
        assertThat(Fault.of(WITHIN_3, 2020, reported(figure("100.1"), null)))
                .containsExactly(new Fault("/figure/value", Rule.PERCENTAGE));
        assertThat(Fault.of(URLS, 2020, reported(rounded("150", "100"), null)))
                .containsExactly(new Fault("/figure/value", Rule.MULTIPLE));
    }

    @Test
    void takesWhatIsRight() {
        assertThat(Fault.of(WITHIN_3, 2020, reported(figure("100"), null))).isEmpty();
        assertThat(Fault.of(URLS, 2020, reported(rounded("200", "100"), null))).isEmpty();
        assertThat(Fault.of(URLS, 2020, reported(null, null))).isEmpty();
        assertThat(Fault.of(List.of(URLS, WITHIN_3))).isEmpty();
    }

    @Test
    void refusesADefinitionThatIsThereUnderAnotherCode() {
        assertThat(
                        Fault.of(
                                List.of(
                                        URLS,
                                        counts("AGAIN", "content URLs", Map.of()),
                                        counts("URLS", "something else", Map.of()))))
                .containsExactly(
                        new Fault("/definitions/1/counted", Rule.SAME),
                        new Fault("/definitions/2/code", Rule.TWICE));
    }

    @Test
    void refusesPercentagesOfIndependentEvents() {
        var shares = new Definition("S", Map.of("en", "s"), Map.of(), Unit.PERCENT, Origin.EVENTS);

        assertThat(Fault.of(List.of(), shares)).containsExactly(new Fault("/origin", Rule.EVENTS));
    }
}
