package org.barometer.trend.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.barometer.trend.catalogue.model.Comparability.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparabilityTest {
    private static final Map<String, String> REASON = Map.of("en", "New wording (en)");

    @ParameterizedTest
    @EnumSource(names = {"IDENTICAL", "MINOR"})
    void continuesWhatWasAskedAlike(Verdict verdict) {
        assertThat(Comparability.breakAfter("E-1", stated("E-1", verdict), "A")).isEmpty();
    }

    @Test
    void givesTheReasonOfABreak() {
        assertThat(Comparability.breakAfter("E-1", stated("E-1", Verdict.BREAK), "A"))
                .contains(REASON);
    }

    @Test
    void continuesOnlyTheOptionsThatNoBridgeTouches() {
        var split = new Bridge("A", List.of("B", "C"));
        var stated = new Comparability("E-1", Verdict.BRIDGED, REASON, Map.of(), List.of(split));

        assertThat(List.of("A", "B", "C"))
                .allSatisfy(
                        option ->
                                assertThat(Comparability.breakAfter("E-1", stated, option))
                                        .contains(REASON));
        assertThat(Comparability.breakAfter("E-1", stated, "D")).isEmpty();
    }

    @Test
    void takesNothingForComparableThatNobodyCompared() {
        assertThat(Comparability.breakAfter("E-1", null, "A")).isPresent();
        assertThat(Comparability.breakAfter("E-1", stated("E-2", Verdict.IDENTICAL), "A"))
                .isPresent();
    }

    @Test
    void prefersTheWordsOfTheAnalyst() {
        var note = Map.of("en", "The order of the options changed the answers in the pilot");
        var stated = new Comparability("E-1", Verdict.BREAK, REASON, note, List.of());

        assertThat(Comparability.breakAfter("E-1", stated, "A")).contains(note);
    }

    @Test
    void comparesAllCodesButThoseThatTheCodebookHasChanged() {
        var added = Map.of("en", "Code added");
        var stated =
                new Comparability(
                        "E-1",
                        Verdict.MINOR,
                        REASON,
                        Map.of(),
                        List.of(),
                        List.of(new OptionBreak("A", added)));

        assertThat(Comparability.breakAfter("E-1", stated, "A")).contains(added);
        assertThat(Comparability.breakAfter("E-1", stated, "B")).isEmpty();
    }

    private static Comparability stated(String with, Verdict verdict) {
        return new Comparability(with, verdict, REASON, Map.of(), List.of());
    }
}
