package org.barometer.survey.progress.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.barometer.survey.progress.model.Comparison.Figure;
import org.barometer.survey.progress.model.Comparison.FigureKey;
import org.barometer.survey.progress.model.Comparison.Pair;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final long MANY = 100;

    private final Map<FigureKey, Figure> before = new HashMap<>();
    private final Map<FigureKey, Figure> now = new HashMap<>();

    @Test
    void marksTheAgencyThatMovedUnlikeAllOthers() {
        programme();
        share("ODD", 0.20, 0.60, MANY);

        assertThat(jumps()).containsExactly("ODD");
    }

    @Test
    void marksNothingThatTheWholeProgrammeDid() {
        share("A", 0.20, 0.60, MANY);
        share("B", 0.30, 0.71, MANY);
        share("C", 0.10, 0.49, MANY);
        share("D", 0.40, 0.82, MANY);
        share("E", 0.25, 0.63, MANY);

        assertThat(jumps()).isEmpty();
    }

    @Test
    void marksNothingOfAFewAnswers() {
        programme();
        share("ODD", 0.20, 0.60, Comparison.ENOUGH_ANSWERS - 1);
        share("EVEN", 0.20, 0.60, Comparison.ENOUGH_ANSWERS);

        assertThat(jumps()).containsExactly("EVEN");
    }

    @Test
    void marksNothingOfAFewAgencies() {
        share("A", 0.20, 0.21, MANY);
        share("B", 0.20, 0.22, MANY);
        share("C", 0.20, 0.23, MANY);
        share("ODD", 0.20, 0.90, MANY);

        assertThat(jumps()).isEmpty();
    }

    @Test
    void marksNothingWhereHalfChangedByTheSame() {
        for (var agency : List.of("A", "B", "C", "D", "E")) {
            share(agency, 0.20, 0.20, MANY);
        }
        share("ODD", 0.20, 0.90, MANY);

        assertThat(jumps()).isEmpty();
    }

    /** Ten times as many cases are as odd in a small agency as in a large one. */
    @Test
    void comparesNumbersByTheirRatio() {
        number("A", 10, 11);
        number("B", 100, 108);
        number("C", 1000, 1120);
        number("D", 50, 52);
        number("E", 300, 345);
        number("SMALL", 8, 80);
        number("LARGE", 5000, 5600);

        assertThat(jumps()).containsExactly("SMALL");
    }

    @Test
    void comparesNoRatioOfNegativeNumbers() {
        programme();
        number("A", -10, 11);

        assertThat(pairs()).filteredOn(pair -> pair.key().option() == null).hasSize(1);
        assertThat(jumps()).isEmpty();
    }

    @Test
    void showsOnlyWhatBothYearsHave() {
        share("A", 0.1, 0.2, MANY);
        now.put(new FigureKey("B", "m", "X"), new Figure(0.5, MANY));
        before.put(new FigureKey("C", "m", "X"), new Figure(0.5, MANY));

        assertThat(pairs()).extracting(pair -> pair.key().agency()).containsExactly("A");
    }

    private void programme() {
        share("A", 0.20, 0.21, MANY);
        share("B", 0.30, 0.32, MANY);
        share("C", 0.10, 0.09, MANY);
        share("D", 0.40, 0.43, MANY);
        share("E", 0.25, 0.23, MANY);
    }

    private void share(String agency, double was, double is, long n) {
        before.put(new FigureKey(agency, "m", "X"), new Figure(was, n));
        now.put(new FigureKey(agency, "m", "X"), new Figure(is, n));
    }

    private void number(String agency, double was, double is) {
        before.put(new FigureKey(agency, "cases", null), new Figure(was, MANY));
        now.put(new FigureKey(agency, "cases", null), new Figure(is, MANY));
    }

    private List<Pair> pairs() {
        return Comparison.of(before, now);
    }

    private List<String> jumps() {
        return pairs().stream().filter(Pair::jump).map(pair -> pair.key().agency()).toList();
    }
}
