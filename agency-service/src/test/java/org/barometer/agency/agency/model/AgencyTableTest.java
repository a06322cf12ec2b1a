package org.barometer.agency.agency.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyTableTest {

    @Test
    void hasAColumnForEveryLanguageOfAName() {
        var table = AgencyTable.of(List.of(agency("A", "sv"), agency("B", "fi")));

        assertThat(table.header())
                .containsExactly(
                        "CODE",
                        "NAME",
                        "NAME:fi",
                        "NAME:sv",
                        "COUNTRY",
                        "TYPE",
                        "SIZE",
                        "TIME_ZONE",
                        "LANGUAGE",
                        "CONTACT_ROLE",
                        "STATUS",
                        "SUCCESSORS",
                        "EFFECTIVE_ON",
                        "REVISION");
        assertThat(table.row(agency("A", "sv")))
                .containsExactly(
                        "A", "A", "", "A in sv", "SE", "POLICE", "LARGE", "UTC", "en", "LIAISON",
                        "ACTIVE", "", "", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "+1", "-1", "@a", "\ta", "＝1", "=", "a", "'a", "", "'", "'=1", "''=1"})
    void readsWhatItWrote(String text) {
        assertThat(CellText.read(CellText.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\ta", "＝1", "＋", "－", "＠"})
    void startsNoFormula(String text) {
        assertThat(CellText.of(text)).startsWith("'");
    }

    @Test
    void tellsOnlyWhatChanged() {
        var before = agency("A", "sv");
        var after =
                new Agency(
                        before.code(),
                        before.details(),
                        AgencyStatus.SUSPENDED,
                        Optional.empty(),
                        2);

        assertThat(AgencyValues.between(Optional.of(before), after))
                .isEqualTo(
                        new AgencyValues(
                                new TreeMap<>(Map.of("status", "ACTIVE")),
                                new TreeMap<>(Map.of("status", "SUSPENDED"))));
        assertThat(AgencyValues.between(Optional.empty(), before).before()).isEmpty();
        assertThat(AgencyValues.between(Optional.empty(), before).after())
                .containsEntry("name.en", "A")
                .containsEntry("name.sv", "A in sv")
                .hasSize(9);
    }

    private static Agency agency(String code, String language) {
        return Agency.register(
                new AgencyCode(code),
                new AgencyDescription(
                        new AgencyName(code),
                        Optional.of(
                                Map.of(
                                        new LanguageCode(language),
                                        new AgencyName(code + " in " + language))),
                        new CountryCode("SE"),
                        AgencyType.POLICE,
                        SizeBand.LARGE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
