package org.barometer.agency.agency.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.barometer.agency.agency.model.ChangeOutcome.Changed;
import org.barometer.agency.agency.model.ChangeOutcome.Outdated;
import org.barometer.agency.agency.model.ChangeOutcome.Retired;
import org.barometer.agency.agency.model.ChangeOutcome.Unchanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyTest {
    private static final AgencyCode CODE = new AgencyCode("SE-NOA");

    @Test
    void startsActiveWithTheFirstRevision() {
        var agency = anAgency();

        assertThat(agency.status()).isEqualTo(AgencyStatus.ACTIVE);
        assertThat(agency.revision()).isEqualTo(1);
    }

    @Test
    void growsItsRevisionWithEveryChange() {
        var outcome = anAgency().change(1, details("New name", AgencyStatus.ACTIVE));

        assertThat(outcome)
                .isEqualTo(
                        new Changed(new Agency(CODE, details("New name", AgencyStatus.ACTIVE), 2)));
    }

    @Test
    void staysAsItIsWhenNothingIsToChange() {
        assertThat(anAgency().change(1, anAgency().details())).isEqualTo(new Unchanged(anAgency()));
    }

    @Test
    void refusesAChangeThatWasWrittenForAnEarlierState() {
        var agency = new Agency(CODE, details("Name", AgencyStatus.ACTIVE), 3);

        assertThat(agency.change(2, details("Other", AgencyStatus.ACTIVE)))
                .isEqualTo(new Outdated(3));
        assertThat(agency.change(4, details("Other", AgencyStatus.ACTIVE)))
                .isEqualTo(new Outdated(3));
    }

    @Test
    void recognisesTheRepetitionOfTheLastChange() {
        var agency = new Agency(CODE, details("Name", AgencyStatus.SUSPENDED), 3);

        assertThat(agency.change(2, agency.details())).isEqualTo(new Unchanged(agency));
        assertThat(agency.change(1, agency.details())).isEqualTo(new Outdated(3));
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE,SUSPENDED", "ACTIVE,RETIRED", "SUSPENDED,ACTIVE", "SUSPENDED,RETIRED"})
    void mayBeSuspendedTakenBackAndRetired(AgencyStatus from, AgencyStatus to) {
        var agency = new Agency(CODE, details("Name", from), 1);

        assertThat(agency.change(1, details("Name", to))).isInstanceOf(Changed.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = AgencyStatus.class,
            names = {"ACTIVE", "SUSPENDED"})
    void neverComesBackFromRetirement(AgencyStatus to) {
        var agency = new Agency(CODE, details("Name", AgencyStatus.RETIRED), 5);

        assertThat(agency.change(5, details("Name", to))).isEqualTo(new Retired());
    }

    @Test
    void keepsTheNameItRetiredWith() {
        var agency = new Agency(CODE, details("Name", AgencyStatus.RETIRED), 5);

        assertThat(agency.change(5, details("Other", AgencyStatus.RETIRED)))
                .isEqualTo(new Retired());
        assertThat(agency.change(5, agency.details())).isEqualTo(new Unchanged(agency));
    }

    @Test
    void admitsPeopleOnlyWhileActive() {
        assertThat(List.of(AgencyStatus.values()))
                .filteredOn(AgencyStatus::admits)
                .containsExactly(AgencyStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "se", "-A", "A B", "Å", "A\n", "../A"})
    void hasACodeThatFitsIntoAddresses(String text) {
        assertThatThrownBy(() -> new AgencyCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasACodeOfAtMost64Characters() {
        assertThat(new AgencyCode("A".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new AgencyCode("A".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " A", "A ", "A\nB", "A\u0000B", "A\u202eB", "A\u2028B"})
    void hasANameThatCanBePrinted(String text) {
        assertThatThrownBy(() -> new AgencyName(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nationella operativa avdelningen", "警察庁", "Police & Co. (1)"})
    void hasANameInAnyLanguage(String text) {
        assertThat(new AgencyName(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"se", "SWE", "XX", "EU", ""})
    void belongsToACountryOfIso3166(String text) {
        assertThatThrownBy(() -> new CountryCode(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsARepeatedRegistrationFromAnother() {
        var first = new Registration("someone", "key", anAgency());
        var other =
                new Registration(
                        "someone",
                        "key",
                        new Agency(CODE, details("Another name", AgencyStatus.ACTIVE), 1));

        assertThat(first.digest())
                .isEqualTo(new Registration("someone", "key", anAgency()).digest())
                .isNotEqualTo(other.digest());
    }

    private static Agency anAgency() {
        return Agency.register(
                CODE,
                new AgencyName("Name"),
                new CountryCode("SE"),
                AgencyType.POLICE,
                SizeBand.LARGE);
    }

    private static AgencyDetails details(String name, AgencyStatus status) {
        return new AgencyDetails(
                new AgencyName(name),
                new CountryCode("SE"),
                AgencyType.POLICE,
                SizeBand.LARGE,
                status);
    }
}
