package org.barometer.agency.agency.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportTableTest {

    @Test
    void readsWhatAnExportTells() {
        var agency = swedish();
        var table = AgencyTable.of(List.of(agency));

        var read = of(List.of(table.header(), table.row(agency)));

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.against(Optional.of(agency), true))
                                        .isEqualTo(new ImportOutcome.Same()));
    }

    @Test
    void namesEverythingThatIsWrongWithARow() {
        var read =
                read(
                        "CODE;NAME;NAME:sv;COUNTRY;TYPE;SIZE;TIME_ZONE;LANGUAGE;CONTACT_ROLE",
                        "se-noa; a;a ;XX;BANK;;Stockholm;swe;Jane");

        assertThat(inShort(read))
                .containsExactlyInAnyOrder(
                        "2A CODE invalid-code",
                        "2B NAME invalid-name",
                        "2C NAME:sv invalid-name",
                        "2D COUNTRY invalid-country",
                        "2E TYPE invalid-type",
                        "2F SIZE missing",
                        "2G TIME_ZONE invalid-time-zone",
                        "2H LANGUAGE invalid-language",
                        "2I CONTACT_ROLE invalid-contact-role");
    }

    @Test
    void namesEverythingThatIsWrongWithTheHeader() {
        var read =
                read("CODE;CODE;NAME;NAME:en;NAME:xx;COLOUR;TYPE;SIZE", "A;A;A;A;A;A;OTHER;SMALL");

        assertThat(inShort(read))
                .containsExactlyInAnyOrder(
                        "1B CODE repeated-column",
                        "1D NAME:en unknown-column",
                        "1E NAME:xx unknown-column",
                        "1F COLOUR unknown-column",
                        "1 COUNTRY missing-column");
    }

    @Test
    void namesCodesAndNamesThatRepeat() {
        var read =
                read(
                        "CODE;NAME;COUNTRY;TYPE;SIZE;NAME:sv",
                        "A;One;SE;OTHER;SMALL;Ett",
                        ";;;;;",
                        "A;Two;SE;OTHER;SMALL;Ett",
                        "B;One;SE;OTHER;SMALL;One",
                        "C;Three;SE;OTHER;SMALL;;;");

        assertThat(inShort(read))
                .containsExactlyInAnyOrder(
                        "4A CODE code-repeated",
                        "4F NAME:sv name-repeated",
                        "5B NAME name-repeated",
                        "6  too-many-cells");
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(inShort(ImportTable.of(List.of()))).containsExactly("0  empty-file");
        assertThat(inShort(read("CODE;NAME;COUNTRY;TYPE;SIZE", ";;;;")))
                .containsExactly("0  empty-file");
    }

    @Test
    void leavesNamesAloneThatTheFileHasNoColumnOf() {
        var agency = swedish();
        var read = read("CODE;NAME;COUNTRY;TYPE;SIZE;NAME:fi", "A;=Name;SE;POLICE;LARGE;Nimi");

        assertThat(read.rows().getFirst().against(Optional.of(agency), true))
                .isInstanceOfSatisfying(
                        ImportOutcome.Different.class,
                        different ->
                                assertThat(different.wanted().names().others())
                                        .isEqualTo(
                                                Map.of(
                                                        new LanguageCode("fi"),
                                                        new AgencyName("Nimi"),
                                                        new LanguageCode("sv"),
                                                        new AgencyName("Namn"))));
    }

    @Test
    void changesNothingUnlessItMay() {
        var row = read("CODE;NAME;COUNTRY;TYPE;SIZE", "A;Other;SE;POLICE;LARGE").rows().getFirst();

        assertThat(row.against(Optional.of(swedish()), false))
                .isEqualTo(new ImportOutcome.Fault(ImportMistake.EXISTS_DIFFERENTLY));
        assertThat(row.against(Optional.of(retired()), true))
                .isEqualTo(new ImportOutcome.Fault(ImportMistake.RETIRED));
        assertThat(row.against(Optional.empty(), false)).isInstanceOf(ImportOutcome.New.class);
    }

    @Test
    void countsColumnsAsSpreadsheetsDo() {
        assertThat(Set.of(1, 26, 27, 52, 703))
                .allSatisfy(
                        column ->
                                assertThat(
                                                new ImportFault(
                                                                "",
                                                                1,
                                                                column,
                                                                "",
                                                                ImportMistake.MISSING)
                                                        .letters())
                                        .isEqualTo(
                                                Map.of(
                                                                1, "A", 26, "Z", 27, "AA", 52, "AZ",
                                                                703, "AAA")
                                                        .get(column)));
    }

    @ParameterizedTest
    @EnumSource(ImportMistake.class)
    void saysWhatIsWrongInBothLanguages(ImportMistake mistake) {
        assertThat(mistake.message("sv")).isNotBlank().isNotEqualTo(mistake.message("en"));
        assertThat(mistake.remedy("sv")).isNotBlank().isNotEqualTo(mistake.remedy("en"));
        assertThat(mistake.message("fi")).isEqualTo(mistake.message("en"));
    }

    private static List<String> inShort(ImportTable table) {
        return table.faults().stream()
                .map(
                        fault ->
                                "%d%s %s %s"
                                        .formatted(
                                                fault.row(),
                                                fault.letters(),
                                                fault.name(),
                                                fault.mistake().code()))
                .toList();
    }

    private static ImportTable read(String... rows) {
        return of(Arrays.stream(rows).map(row -> List.of(row.split(";", -1))).toList());
    }

    private static ImportTable of(List<List<String>> rows) {
        var sheet = new ArrayList<SheetRow>();
        rows.forEach(cells -> sheet.add(new SheetRow("", sheet.size() + 1, cells)));
        return ImportTable.of(sheet);
    }

    private static Agency retired() {
        var agency = swedish();
        return new Agency(
                agency.code(), agency.details(), AgencyStatus.RETIRED, Optional.empty(), 2);
    }

    private static Agency swedish() {
        return Agency.register(
                new AgencyCode("A"),
                new AgencyDescription(
                        new AgencyName("=Name"),
                        Optional.of(Map.of(new LanguageCode("sv"), new AgencyName("Namn"))),
                        new CountryCode("SE"),
                        AgencyType.POLICE,
                        SizeBand.LARGE,
                        Optional.of(new TimeZoneName("Europe/Stockholm")),
                        Optional.of(new LanguageCode("sv")),
                        Optional.of(ContactRole.DATA_OFFICER)));
    }
}
