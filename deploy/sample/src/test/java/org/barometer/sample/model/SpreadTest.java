package org.barometer.sample.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void dealsEveryAnswerAsOftenAsCountedAndEvenly() {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("A", 2);
        counts.put("B", 4);

        var dealt = Spread.deal(counts);

        assertThat(dealt).hasSize(6);
        assertThat(Collections.frequency(dealt.subList(0, 3), "A")).isEqualTo(1);
        assertThat(Collections.frequency(dealt.subList(3, 6), "A")).isEqualTo(1);
    }

    @Test
    void sharesOutByLargestRemainders() {
        assertThat(Apportionment.share(10, 3, 2, 2, 2)).containsExactly(4, 2, 2, 2);
        assertThat(Apportionment.share(0, 1, 1)).containsExactly(0, 0);
    }

    @Test
    void derivesWhatLiesBetweenOverlappingAreas() {
        var areas = new EnumMap<Area, Integer>(Area.class);
        areas.put(Area.UNITED_KINGDOM, 3);
        areas.put(Area.EUROPE, 8);
        areas.put(Area.OTHER_COUNTRIES, 7);

        assertThat(Geography.respondents(10, areas, List.of(GB, DE, JP)))
                .isEqualTo(Map.of("GB-01", 3, "DE-01", 5, "JP-01", 2));
    }

    @Test
    void refusesAreasThatContradictEachOther() {
        var areas = new EnumMap<Area, Integer>(Map.of(Area.UNITED_KINGDOM, 9, Area.EUROPE, 8));

        assertThatThrownBy(() -> Geography.respondents(10, areas, List.of(GB, DE, JP)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final SampleAgency GB = agency("GB-01", "GB", "EUROPE");
    private static final SampleAgency DE = agency("DE-01", "DE", "EUROPE");
    private static final SampleAgency JP = agency("JP-01", "JP", "ELSEWHERE");

    private static SampleAgency agency(String code, String country, String region) {
        return new SampleAgency(code, code, country, region, "POLICE", 1);
    }
}
