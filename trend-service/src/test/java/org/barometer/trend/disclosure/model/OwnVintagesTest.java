package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnVintagesTest {
    private static final List<String> OPTIONS = List.of("A", "B", "C");

    @Test
    void tellsTheFirstAnswersAfterOneCameLate() {
        assertThat(told(chose(10, 10, 10), chose(10, 10, 11))).isZero();
    }

    @Test
    void tellsTheFirstAnswersAfterOneWasErased() {
        assertThat(told(chose(10, 10, 10), chose(10, 10, 9))).isZero();
    }

    @Test
    void tellsTheFirstAnswersAfterOneWasChanged() {
        assertThat(told(chose(10, 10, 10), chose(9, 11, 10))).isZero();
    }

    @Test
    void tellsNewAnswersWhereThoseThatCameCouldBeShownByThemselves() {
        assertThat(told(chose(10, 10, 10), chose(15, 16, 17))).isEqualTo(1);
        assertThat(told(chose(10, 10, 10), chose(15, 16, 14))).isZero();
    }

    /** Two steps that are small beside each other, however large the first one was. */
    @Test
    void comparesWithAllThatWasEverTold() {
        assertThat(told(chose(10, 10, 10), chose(15, 16, 17), chose(10, 10, 11))).isEqualTo(1);
        assertThat(told(chose(10, 10, 10), chose(10, 10, 11), chose(15, 16, 17))).isEqualTo(2);
    }

    @Test
    void showsNothingThatAnEarlierReportHides() {
        assertThat(told(chose(20, 20, 4), chose(26, 26, 10))).isZero();
    }

    @Test
    void beginsWithTheFirstAnswersThatAreEnough() {
        assertThat(told(chose(3, 3, 3), chose(10, 10, 10), chose(11, 10, 10))).isEqualTo(1);
        assertThat(told(chose(3, 3, 3), chose(3, 3, 2))).isEqualTo(1);
    }

    @Test
    void comparesEachOptionOfAMultipleChoiceWithTheRestOfItsBase() {
        assertThat(told(ticked(40, 20, 20, 20), ticked(50, 25, 25, 25))).isEqualTo(1);
        assertThat(told(ticked(40, 20, 20, 20), ticked(50, 25, 25, 29))).isZero();
    }

    @Test
    void comparesWhatABroaderOptionHasBesideANarrowerOne() {
        assertThat(told(nested(40, 20, 10), nested(55, 30, 15))).isEqualTo(1);
        assertThat(told(nested(40, 20, 10), nested(55, 30, 16))).isZero();
    }

    @Test
    void keepsTheAnswersToOtherOptions() {
        var other = table(List.of("A", "B"), true, Map.of(), 40, 20, 20);

        assertThat(told(chose(10, 10, 10), other)).isZero();
    }

    private static int told(AnswerTable... counted) {
        return OwnVintages.told(Arrays.asList(counted), DisclosurePolicy.DEFAULT);
    }

    private static AnswerTable chose(long... counts) {
        return table(OPTIONS, true, Map.of(), Arrays.stream(counts).sum(), counts);
    }

    private static AnswerTable ticked(long base, long... counts) {
        return table(OPTIONS, false, Map.of(), base, counts);
    }

    private static AnswerTable nested(long base, long broader, long narrower) {
        return table(List.of("A", "B"), false, Map.of("B", Set.of("A")), base, broader, narrower);
    }

    private static AnswerTable table(
            List<String> options,
            boolean exclusive,
            Map<String, Set<String>> broader,
            long base,
            long... counts) {
        var chosen = new HashMap<String, Long>();
        for (var i = 0; i < counts.length; i++) {
            chosen.put(options.get(i), counts[i]);
        }
        return AnswerTable.ofOne(
                options, exclusive, new Contribution("OWN", base, chosen), broader);
    }
}
