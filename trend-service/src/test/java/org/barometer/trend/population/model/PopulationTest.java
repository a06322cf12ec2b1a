package org.barometer.trend.population.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.trend.disclosure.model.Breakdown;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final Areas AREAS =
            new Areas(
                    Map.of(
                            Breakdown.COUNTRY, Set.of("SE", "NO", "DK"),
                            Breakdown.AGENCY_TYPE, Set.of("POLICE", "HOTLINE")),
                    Map.of(
                            Breakdown.COUNTRY, Set.of("SE", "NO"),
                            Breakdown.AGENCY_TYPE, Set.of("POLICE", "HOTLINE")));

    @Test
    void takesMarginsThatDivideTheSame() {
        assertThat(
                        faults(
                                margin(Breakdown.COUNTRY, Map.of("SE", 60L, "NO", 40L)),
                                margin(
                                        Breakdown.AGENCY_TYPE,
                                        Map.of("POLICE", 99L, "HOTLINE", 1L))))
                .isEmpty();
    }

    @Test
    void findsEverythingAtOnce() {
        assertThat(
                        faults(
                                margin(Breakdown.COUNTRY, Map.of("SE", 60L, "DK", 10L, "XX", 0L)),
                                margin(Breakdown.AGENCY_TYPE, Map.of("POLICE", 99L)),
                                margin(Breakdown.WORLD, Map.of("WORLD", 70L)),
                                margin(Breakdown.COUNTRY, Map.of("SE", 60L, "NO", 10L))))
                .containsExactly(
                        "/margins/0/population/DK no-answers",
                        "/margins/0/population/XX not-positive",
                        "/margins/0/population/XX unknown-area",
                        "/margins/0/population area-missing",
                        "/margins/1/population area-missing",
                        "/margins/1/population totals-differ",
                        "/margins/2/by undivided",
                        "/margins/3/by duplicate");
    }

    private static DeclaredMargin margin(Breakdown by, Map<String, Long> population) {
        return new DeclaredMargin(by, population);
    }

    private static List<String> faults(DeclaredMargin... margins) {
        return new Population(1, "A test", Arrays.asList(margins))
                .faults(AREAS).stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }
}
