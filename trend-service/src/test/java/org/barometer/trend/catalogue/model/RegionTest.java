package org.barometer.trend.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Region.RegionType;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegionTest {
    @Test
    void everyCountryIsWhereTheCommonLocaleDataRepositoryPutsIt() {
        assertThat(Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")))
                .allSatisfy(
                        country ->
                                assertThat(Region.of(country).orElseThrow().code())
                                        .isEqualTo(continent(country)));
    }

    @Test
    void whatIsNoCountryIsNowhere() {
        assertThat(Region.of("XX")).isEmpty();
        assertThat(new Agency("a", "A", "XX", "POLICE", "SMALL", "ACTIVE").region())
                .isEqualTo("ZZ");
    }

    private static String continent(String country) {
        return com.ibm.icu.util.Region.getInstance(country)
                .getContainingRegion(RegionType.CONTINENT)
                .toString();
    }
}
