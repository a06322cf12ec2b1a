package org.barometer.agency.agency.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var outcome = anAgency().change(1, called("New name"));

        assertThat(outcome).isEqualTo(new Changed(agency("New name", AgencyStatus.ACTIVE, 2)));
    }

    @Test
    void staysAsItIsWhenNothingIsToChange() {
        assertThat(anAgency().change(1, called("Name"))).isEqualTo(new Unchanged(anAgency()));
    }

    @Test
    void refusesAChangeThatWasWrittenForAnEarlierState() {
        var agency = agency("Name", AgencyStatus.ACTIVE, 3);

        assertThat(agency.change(2, called("Other"))).isEqualTo(new Outdated(3));
        assertThat(agency.change(4, called("Other"))).isEqualTo(new Outdated(3));
    }

    @Test
    void recognisesTheRepetitionOfTheLastChange() {
        var agency = agency("Name", AgencyStatus.SUSPENDED, 3);

        assertThat(agency.step(2, Transition.SUSPENSION)).isEqualTo(new Unchanged(agency));
        assertThat(agency.step(1, Transition.SUSPENSION)).isEqualTo(new Outdated(3));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE,SUSPENSION,SUSPENDED",
        "ACTIVE,RETIREMENT,RETIRED",
        "SUSPENDED,REACTIVATION,ACTIVE",
        "SUSPENDED,RETIREMENT,RETIRED"
    })
    void mayBeSuspendedTakenBackAndRetired(
            AgencyStatus from, Transition transition, AgencyStatus to) {
        assertThat(agency("Name", from, 1).step(1, transition))
                .isEqualTo(new Changed(agency("Name", to, 2)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Transition.class,
            names = {"SUSPENSION", "REACTIVATION"})
    void neverComesBackFromRetirement(Transition transition) {
        assertThat(agency("Name", AgencyStatus.RETIRED, 5).step(5, transition))
                .isEqualTo(new Retired());
    }

    @ParameterizedTest
    @EnumSource(Transition.class)
    void takesAStepForAReasonOfItsOwn(Transition transition) {
        assertThat(transition.reasons())
                .contains(Transition.Reason.OTHER)
                .allSatisfy(
                        reason -> assertThat(transition.reason(reason.name())).isEqualTo(reason));
    }

    @Test
    void takesNoStepForTheReasonOfAnother() {
        assertThatThrownBy(() -> Transition.REACTIVATION.reason("SECURITY_INCIDENT"))
                .hasMessage("Use one of AGENCY_ASKED, RESOLVED, MISTAKE, OTHER");
    }

    @Test
    void startsWithWhatCanBeSaidOfEveryAgency() {
        var details = anAgency().details();

        assertThat(details.timeZone()).isEqualTo(new TimeZoneName("UTC"));
        assertThat(details.language()).isEqualTo(new LanguageCode("en"));
        assertThat(details.contactRole()).isEqualTo(ContactRole.LIAISON);
        assertThat(details.names().others()).isEmpty();
    }

    @Test
    void keepsWhatAChangeLeavesOut() {
        var agency = Agency.register(CODE, swedish());

        assertThat(agency.change(1, called("Name"))).isEqualTo(new Unchanged(agency));
    }

    @Test
    void losesItsOtherNamesOnlyToOthers() {
        var agency = Agency.register(CODE, swedish());
        var withoutOthers =
                new AgencyDescription(
                        new AgencyName("Name"),
                        Optional.of(Map.of()),
                        new CountryCode("SE"),
                        AgencyType.POLICE,
                        SizeBand.LARGE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(agency.change(1, withoutOthers))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.agency().names().others()).isEmpty());
    }

    @Test
    void hasOneEnglishName() {
        var names =
                new AgencyNames(
                        new AgencyName("Name"),
                        Map.of(new LanguageCode("sv"), new AgencyName("Namn")));

        assertThat(names.all().values())
                .containsExactly(new AgencyName("Name"), new AgencyName("Namn"));
        assertThatThrownBy(
                        () ->
                                new AgencyNames(
                                        new AgencyName("Name"),
                                        Map.of(LanguageCode.ENGLISH, new AgencyName("Other"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Stockholm", "America/Argentina/Ushuaia", "UTC"})
    void worksByTheClockOfAPlace(String name) {
        assertThat(new TimeZoneName(name)).hasToString(name);
        assertThat(TimeZoneName.all()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Stockholm", "CET", "GMT+2", "+02:00", "Etc/GMT-2", "Europe/Uppsala"})
    void worksByNoOtherClock(String name) {
        assertThatThrownBy(() -> new TimeZoneName(name))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TimeZoneName.all()).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EN", "swe", "xx", "en-GB"})
    void isWrittenToInALanguageOfIso639(String text) {
        assertThatThrownBy(() -> new LanguageCode(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheNameItRetiredWith() {
        var agency = agency("Name", AgencyStatus.RETIRED, 5);

        assertThat(agency.change(5, called("Other"))).isEqualTo(new Retired());
        assertThat(agency.change(5, called("Name"))).isEqualTo(new Unchanged(agency));
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
        var first = new Registration("someone", "key", CODE, called("Name"));

        assertThat(first.wish())
                .isEqualTo(new Registration("someone", "key", CODE, called("Name")).wish())
                .isNotEqualTo(new Registration("someone", "key", CODE, called("Other")).wish())
                .isNotEqualTo(new Registration("someone", "key", CODE, swedish()).wish());
    }

    /** Whoever repeats a request after an update of the service still gets its first answer. */
    @Test
    void digestsARegistrationAsBeforeThereWasMoreToSay() {
        assertThat(new Registration("someone", "key", CODE, called("Name")).wish().digest())
                .isEqualTo("1755e40ade2fb374603a7ceec8928369ceeda05f21d97ecbe71547a7c90d5bb5");
    }

    private static Agency anAgency() {
        return Agency.register(CODE, called("Name"));
    }

    private static Agency agency(String name, AgencyStatus status, long revision) {
        return new Agency(CODE, called(name).ofNew(), status, Optional.empty(), revision);
    }

    private static AgencyDescription called(String name) {
        return new AgencyDescription(
                new AgencyName(name),
                Optional.empty(),
                new CountryCode("SE"),
                AgencyType.POLICE,
                SizeBand.LARGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static AgencyDescription swedish() {
        return new AgencyDescription(
                new AgencyName("Name"),
                Optional.of(Map.of(new LanguageCode("sv"), new AgencyName("Namn"))),
                new CountryCode("SE"),
                AgencyType.POLICE,
                SizeBand.LARGE,
                Optional.of(new TimeZoneName("Europe/Stockholm")),
                Optional.of(new LanguageCode("sv")),
                Optional.of(ContactRole.DATA_OFFICER));
    }
}
