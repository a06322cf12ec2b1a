package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.barometer.trend.estimate.model.Weighting.Margin;
import org.barometer.trend.estimate.model.Weighting.Raked;
import org.junit.jupiter.api.Test;

/** Groups are a region and a type of agency, such as "North tax". */
class RakingTest {
    private static final List<String> GROUPS =
            List.of(
                    "North police",
                    "North tax",
                    "South police",
                    "South tax",
                    "West police",
                    "West tax");
    private static final Margin REGIONS =
            margin(0, Map.of("North", 400.0, "South", 350.0, "West", 250.0));
    private static final Margin TYPES = margin(1, Map.of("police", 700.0, "tax", 300.0));

    private final SurveyData last = SurveyData.read().of(2024);
    private final Design design = last.design();
    private final Sums sums =
            last.sums(
                    design,
                    row -> row.getField("region") + " " + row.getField("type"),
                    SurveyData::yes);

    @Test
    void meetsEveryMargin() {
        var weights = new Raked(List.of(REGIONS, TYPES)).weights(sums);

        assertThat(reached(weights, "North")).isCloseTo(400, within(1e-9));
        assertThat(reached(weights, "South")).isCloseTo(350, within(1e-9));
        assertThat(reached(weights, "West")).isCloseTo(250, within(1e-9));
        assertThat(reached(weights, "police")).isCloseTo(700, within(1e-9));
        assertThat(reached(weights, "tax")).isCloseTo(300, within(1e-9));
    }

    /** Raking changes margins and leaves what connects them: the odds ratios are the sample's. */
    @Test
    void leavesTheAssociationOfTheMarginsAsItWas() {
        var weights = new Raked(List.of(REGIONS, TYPES)).weights(sums);

        for (var region : List.of("North", "South")) {
            assertThat(
                            weight(weights, region + " police")
                                    * weight(weights, "West tax")
                                    / weight(weights, region + " tax")
                                    / weight(weights, "West police"))
                    .isCloseTo(1, within(1e-9));
        }
    }

    /** The same residuals by the normal equations, with a column for each category but one. */
    @Test
    void takesItsErrorFromTheResidualsOfARegressionOnTheMargins() {
        var raked = new Raked(List.of(REGIONS, TYPES));
        var weights = raked.weights(sums);
        var estimate = Ratio.of(sums, raked).orElseThrow();
        var columns =
                List.of(
                        new double[] {1, 0, 0, 0},
                        new double[] {1, 0, 0, 1},
                        new double[] {1, 1, 0, 0},
                        new double[] {1, 1, 0, 1},
                        new double[] {1, 0, 1, 0},
                        new double[] {1, 0, 1, 1});
        var information = new double[4][4];
        var moments = new double[4];
        for (var i = 0; i < sums.size(); i++) {
            var x = columns.get(GROUPS.indexOf(sums.group(i)));
            for (var j = 0; j < 4; j++) {
                moments[j] += weights[i] * sums.sum(i) * x[j];
                for (var k = 0; k < 4; k++) {
                    information[j][k] += weights[i] * sums.base(i) * x[j] * x[k];
                }
            }
        }
        var inverse = Inverse.of(information).orElseThrow();
        var expected =
                IntStream.range(0, sums.size())
                        .mapToDouble(
                                i -> {
                                    var x = columns.get(GROUPS.indexOf(sums.group(i)));
                                    var fit = 0.0;
                                    for (var j = 0; j < 4; j++) {
                                        for (var k = 0; k < 4; k++) {
                                            fit += x[j] * inverse[j][k] * moments[k];
                                        }
                                    }
                                    return fit;
                                })
                        .toArray();
        var scores =
                IntStream.range(0, sums.size())
                        .mapToDouble(
                                i -> weights[i] * (sums.sum(i) - sums.base(i) * expected[i]) / 1000)
                        .toArray();

        assertThat(estimate.variance())
                .isCloseTo(design.variance(sums.scores(scores)), within(1e-12));
    }

    @Test
    void isPostStratificationWhereThereIsOneMargin() {
        var regions = last.sums(design, row -> row.getField("region"), SurveyData::yes);
        var postStratified =
                Ratio.of(regions, Weighting.postStratified(REGIONS.population())).orElseThrow();
        var raked = Ratio.of(sums, new Raked(List.of(REGIONS))).orElseThrow();

        assertThat(raked.value()).isCloseTo(postStratified.value(), within(1e-12));
        assertThat(raked.variance()).isCloseTo(postStratified.variance(), within(1e-12));
    }

    @Test
    void saysWhatIsWrongWithAPopulation() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Ratio.of(
                                        sums,
                                        Weighting.postStratified(Map.of("North police", 10.0))))
                .withMessageContaining("declare it or merge the group");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Raked(
                                                List.of(
                                                        REGIONS,
                                                        margin(
                                                                1,
                                                                Map.of(
                                                                        "police", 700.0, "tax",
                                                                        700.0))))
                                        .weights(sums))
                .withMessageContaining("do their totals agree");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Raked(List.of(REGIONS))
                                        .weights(sums.inGroups(group -> !group.startsWith("West"))))
                .withMessageContaining("West");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Margin(Map.of(), Map.of("North", 0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Raked(List.of()));
    }

    private double reached(double[] weights, String category) {
        return IntStream.range(0, sums.size())
                .filter(i -> words(sums.group(i)).contains(category))
                .mapToDouble(i -> weights[i] * sums.base(i))
                .sum();
    }

    private double weight(double[] weights, String group) {
        return IntStream.range(0, sums.size())
                .filter(i -> sums.group(i).equals(group))
                .mapToDouble(i -> weights[i])
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(String group) {
        return List.of(group.split(" ", -1));
    }

    private static Margin margin(int word, Map<String, Double> population) {
        return new Margin(
                GROUPS.stream()
                        .collect(Collectors.toMap(group -> group, group -> words(group).get(word))),
                population);
    }
}
