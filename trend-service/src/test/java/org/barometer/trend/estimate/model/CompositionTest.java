package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositionTest {
    private static final Design DESIGN =
            Design.of(
                    List.of(
                            Cluster.of("SE1", "SE"),
                            Cluster.of("SE2", "SE"),
                            Cluster.of("NO1", "NO"),
                            Cluster.of("DK1", "DK")));

    /** Nobody changes their mind; there are more answers from the country that says yes. */
    @Test
    void tellsAChangeOfOpinionFromAChangeOfWhoAnswered() {
        var composition =
                composition(
                        List.of(Part.of("SE1", 50, 40), Part.of("NO1", 50, 10)),
                        List.of(Part.of("SE1", 150, 120), Part.of("NO1", 50, 10)));

        assertThat(composition.raw().value()).isCloseTo(0.65 - 0.5, within(1e-12));
        assertThat(composition.standardised().orElseThrow().value()).isCloseTo(0, within(1e-12));
        assertThat(composition.dueToWhoAnswered().orElseThrow()).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void comparesTheAgenciesThatTookPartTwice() {
        var composition =
                composition(
                        List.of(Part.of("SE1", 10, 5), Part.of("NO1", 10, 1)),
                        List.of(Part.of("SE1", 10, 6), Part.of("SE2", 10, 9)));

        assertThat(composition.matched().orElseThrow().value()).isCloseTo(0.1, within(1e-12));
        // Sweden alone took part twice: 15 of 20 against 5 of 10.
        assertThat(composition.standardised().orElseThrow().value()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void weighsTheChangeOfEachCountryByItsEarlierShare() {
        var composition =
                composition(
                        List.of(Part.of("SE1", 30, 15), Part.of("NO1", 10, 5)),
                        List.of(Part.of("SE1", 10, 6), Part.of("NO1", 30, 24)));

        assertThat(composition.standardised().orElseThrow().value())
                .isCloseTo(0.75 * 0.1 + 0.25 * 0.3, within(1e-12));
    }

    @Test
    void namesTheCountryWithoutWhichTheChangeWouldDifferMost() {
        var composition =
                composition(
                        List.of(
                                Part.of("SE1", 10, 5),
                                Part.of("NO1", 10, 5),
                                Part.of("DK1", 10, 5)),
                        List.of(
                                Part.of("SE1", 10, 5),
                                Part.of("NO1", 10, 10),
                                Part.of("DK1", 10, 6)));
        var influence = composition.mostInfluential().orElseThrow();

        assertThat(influence.country()).isEqualTo("NO");
        assertThat(influence.changeWithout()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void isSilentWhereNoAgencyOrCountryTookPartTwice() {
        var composition =
                composition(List.of(Part.of("SE1", 10, 5)), List.of(Part.of("NO1", 10, 6)));

        assertThat(composition.matched()).isEmpty();
        assertThat(composition.standardised()).isEmpty();
        assertThat(composition.dueToWhoAnswered()).isEmpty();
        assertThat(composition.mostInfluential()).isEmpty();
        assertThat(
                        Composition.of(
                                Sums.of(DESIGN, List.of()),
                                Sums.of(DESIGN, List.of(Part.of("NO1", 10, 6)))))
                .isEmpty();
    }

    @Test
    void saysForWhomAFigureSpeaks() {
        var coverage = Coverage.of(Map.of("SE", 50L, "NO", 25L, "DK", 25L), 25, 130, 200);

        assertThat(coverage.effectiveCountries()).isCloseTo(1 / 0.375, within(1e-12));
        assertThat(coverage.topCountry()).isEqualTo("SE");
        assertThat(coverage.topShare()).isEqualTo(0.5);
        assertThat(coverage.responseRate()).hasValue(0.65);
        assertThat(coverage.dontKnowShare()).isEqualTo(0.2);
        assertThat(Coverage.of(Map.of("SE", 1L), 0, 1, 0).responseRate()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coverage.of(Map.of("SE", 0L), 0, 1, 1));
    }

    private static Composition composition(List<Part> earlier, List<Part> later) {
        return Composition.of(Sums.of(DESIGN, earlier), Sums.of(DESIGN, later)).orElseThrow();
    }
}
