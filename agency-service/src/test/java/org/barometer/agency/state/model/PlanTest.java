package org.barometer.agency.state.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDescription;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.agency.model.TimeZoneName;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Language;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberStatus;
import org.barometer.agency.member.model.Role;
import org.barometer.agency.state.model.Item.Action;
import org.barometer.agency.state.model.Item.Hindrance;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final AgencyCode CODE = new AgencyCode("SE-POLICE");

    @Test
    void isEmptyWhereEverythingIsAsWanted() {
        var present = present(List.of(anAgency(AgencyStatus.ACTIVE)), List.of(anna()));
        var wanted = wanted(List.of(agency("Police", AgencyStatus.ACTIVE)), List.of(wantAnna()));

        assertThat(plan(wanted, present)).isEmpty();
    }

    @Test
    void makesAnAgencyBeforeItsPeopleAndEndsOneAfterThem() {
        var wanted =
                wanted(
                        List.of(agency("Police", AgencyStatus.SUSPENDED), agencyOf("NO-POLICE")),
                        List.of(wantAnna()));

        assertThat(plan(wanted, present(List.of(), List.of())))
                .extracting(Item::action, Item::target)
                .containsExactly(
                        tuple(Action.REGISTER, "SE-POLICE"),
                        tuple(Action.REGISTER, "NO-POLICE"),
                        tuple(Action.INVITE, "anna@example.org"),
                        tuple(Action.SUSPEND, "SE-POLICE"));
    }

    @Test
    void tellsWhatOfAnAgencyWouldChangeAndLeavesTheRest() {
        var wanted = wanted(List.of(agency("Polisen", AgencyStatus.ACTIVE)), List.of());

        var item = only(wanted, present(List.of(anAgency(AgencyStatus.ACTIVE)), List.of()));

        assertThat(item.action()).isEqualTo(Action.CHANGE);
        assertThat(item.before()).isEqualTo(Map.of("name.en", "Police"));
        assertThat(item.after()).isEqualTo(Map.of("name.en", "Polisen"));
        assertThat(item.hindrance()).isEmpty();
    }

    @Test
    void doesNotBringARetiredAgencyBack() {
        var wanted = wanted(List.of(agency("Police", AgencyStatus.ACTIVE)), List.of());

        var item = only(wanted, present(List.of(anAgency(AgencyStatus.RETIRED)), List.of()));

        assertThat(item.action()).isEqualTo(Action.REACTIVATE);
        assertThat(item.hindrance()).contains(Hindrance.AGENCY_RETIRED);
    }

    @Test
    void leavesWhoeverIsNotNamedAlone() {
        var present = present(List.of(anAgency(AgencyStatus.ACTIVE)), List.of(anna()));

        assertThat(plan(wanted(List.of(), List.of()), present)).isEmpty();
    }

    @Test
    void prunesWhoeverIsNotNamedIfAsked() {
        var invited = invited("ingrid@example.org", Role.ANALYST);
        var present =
                present(
                        List.of(anAgency(AgencyStatus.ACTIVE)),
                        List.of(anna(), invited, member("root@example.org", Role.ADMINISTRATOR)));
        var wanted =
                new DesiredState(
                        true, List.of(), List.of(want("root@example.org", Role.ADMINISTRATOR)));

        assertThat(plan(wanted, present))
                .extracting(Item::action, Item::target)
                .containsExactly(
                        tuple(Action.REMOVE, "anna@example.org"),
                        tuple(Action.REVOKE, "ingrid@example.org"),
                        tuple(Action.RETIRE, "SE-POLICE"));
    }

    @Test
    void neverRemovesTheLastAdministrator() {
        var present =
                present(
                        List.of(),
                        List.of(
                                member("a@example.org", Role.ADMINISTRATOR),
                                member("b@example.org", Role.ADMINISTRATOR)));
        var wanted = new DesiredState(true, List.of(), List.of());

        assertThat(plan(wanted, present))
                .extracting(Item::target, Item::hindrance)
                .containsExactly(
                        tuple("a@example.org", Optional.of(Hindrance.LAST_ADMINISTRATOR)),
                        tuple("b@example.org", Optional.empty()));
        assertThat(Plan.of(wanted, present, "b-example-org").items())
                .extracting(Item::hindrance)
                .containsExactly(Optional.empty(), Optional.of(Hindrance.LAST_ADMINISTRATOR));
    }

    @Test
    void doesNotSuspendOrDemoteTheLastAdministratorEither() {
        var present =
                present(
                        List.of(),
                        List.of(
                                member("a@example.org", Role.ADMINISTRATOR),
                                member("b@example.org", Role.ADMINISTRATOR)));
        var wanted =
                wanted(
                        List.of(),
                        List.of(
                                new DesiredPerson(
                                        new EmailAddress("a@example.org"),
                                        programme(Role.ADMINISTRATOR),
                                        Language.EN,
                                        true),
                                want("b@example.org", Role.ANALYST)));

        assertThat(plan(wanted, present))
                .extracting(Item::action, Item::hindrance)
                .containsExactly(
                        tuple(Action.SUSPEND, Optional.of(Hindrance.LAST_ADMINISTRATOR)),
                        tuple(Action.CHANGE, Optional.empty()));
    }

    @Test
    void waitsForASecondPersonBeforeAnybodyAdministersOrPublishes() {
        var present = present(List.of(), List.of(member("anna@example.org", Role.ANALYST)));
        var wanted =
                wanted(
                        List.of(),
                        List.of(
                                want("anna@example.org", Role.PUBLISHER),
                                want("new@example.org", Role.ADMINISTRATOR)));

        assertThat(plan(wanted, present))
                .extracting(Item::action, Item::hindrance)
                .containsExactly(
                        tuple(Action.GRANT, Optional.of(Hindrance.SECOND_PERSON)),
                        tuple(Action.INVITE, Optional.of(Hindrance.SECOND_PERSON)));
        assertThat(Hindrance.SECOND_PERSON.prevents()).isFalse();
    }

    @Test
    void makesOtherChangesBeforeAGrantSinceAGrantGoesAlone() {
        var present = present(List.of(), List.of(member("anna@example.org", Role.ANALYST)));
        var wanted =
                wanted(
                        List.of(),
                        List.of(
                                new DesiredPerson(
                                        new EmailAddress("anna@example.org"),
                                        programme(Role.PUBLISHER),
                                        Language.SV,
                                        false)));

        assertThat(plan(wanted, present))
                .extracting(Item::action, Item::after)
                .containsExactly(
                        tuple(Action.CHANGE, Map.of("language", "sv")),
                        tuple(Action.GRANT, Map.of("role", "publisher")));
    }

    @Test
    void invitesNobodyWhoIsToBeSuspended() {
        var wanted =
                wanted(
                        List.of(),
                        List.of(
                                new DesiredPerson(
                                        new EmailAddress("new@example.org"),
                                        programme(Role.ANALYST),
                                        Language.EN,
                                        true)));

        assertThat(plan(wanted, present(List.of(), List.of()))).isEmpty();
    }

    @Test
    void isContentWithWhoeverIsInvited() {
        var present = present(List.of(), List.of(invited("ingrid@example.org", Role.ANALYST)));

        assertThat(
                        plan(
                                wanted(
                                        List.of(),
                                        List.of(want("ingrid@example.org", Role.ANALYST))),
                                present))
                .isEmpty();
    }

    @Test
    void doesNotChangeWhomSomebodyIsInvitedAs() {
        var present = present(List.of(), List.of(invited("ingrid@example.org", Role.ANALYST)));
        var wanted = wanted(List.of(), List.of(want("ingrid@example.org", Role.DASHBOARD)));

        assertThat(only(wanted, present).hindrance()).contains(Hindrance.INVITATION_OPEN);
    }

    @Test
    void placesNobodyInAnAgencyThatWillNotBeActive() {
        var suspended = List.of(agency("Police", AgencyStatus.SUSPENDED));
        var present = present(List.of(anAgency(AgencyStatus.SUSPENDED)), List.of());

        assertThat(only(wanted(suspended, List.of(wantAnna())), present).hindrance())
                .contains(Hindrance.AGENCY_NOT_ACTIVE);
        assertThat(
                        only(wanted(List.of(), List.of(wantAnna())), present(List.of(), List.of()))
                                .hindrance())
                .contains(Hindrance.AGENCY_NOT_ACTIVE);
    }

    @Test
    void isAnotherPlanAsSoonAsARevisionIsAnother() {
        var wanted = wanted(List.of(agency("Polisen", AgencyStatus.ACTIVE)), List.of());
        var first = anAgency(AgencyStatus.ACTIVE);
        var later = new Agency(CODE, first.details(), first.status(), Optional.empty(), 8);

        var one = Plan.of(wanted, present(List.of(first), List.of()), "nobody");
        var other = Plan.of(wanted, present(List.of(later), List.of()), "nobody");

        assertThat(one.digest()).isNotEqualTo(other.digest());
        assertThat(one.items().getFirst().digest()).isEqualTo(other.items().getFirst().digest());
    }

    private static List<Item> plan(DesiredState wanted, PresentState present) {
        return Plan.of(wanted, present, "nobody").items();
    }

    private static Item only(DesiredState wanted, PresentState present) {
        var items = plan(wanted, present);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static PresentState present(List<Agency> agencies, List<PresentPerson> people) {
        return new PresentState(agencies, people);
    }

    private static DesiredState wanted(List<DesiredAgency> agencies, List<DesiredPerson> people) {
        return new DesiredState(false, agencies, people);
    }

    private static Agency anAgency(AgencyStatus status) {
        return new Agency(CODE, description("Police").ofNew(), status, Optional.empty(), 3);
    }

    private static DesiredAgency agency(String name, AgencyStatus status) {
        return new DesiredAgency(CODE, description(name), status);
    }

    private static DesiredAgency agencyOf(String code) {
        return new DesiredAgency(
                new AgencyCode(code), description("Agency " + code), AgencyStatus.ACTIVE);
    }

    private static AgencyDescription description(String name) {
        return new AgencyDescription(
                new AgencyName(name),
                Optional.empty(),
                new CountryCode("SE"),
                AgencyType.POLICE,
                SizeBand.LARGE,
                Optional.of(new TimeZoneName("Europe/Stockholm")),
                Optional.empty(),
                Optional.empty());
    }

    private static Assignment programme(Role role) {
        return new Assignment(role, Optional.empty());
    }

    private static PresentPerson anna() {
        return person(
                "anna@example.org",
                new Assignment(Role.COORDINATOR, Optional.of(CODE)),
                MemberStatus.ACTIVE);
    }

    private static DesiredPerson wantAnna() {
        return new DesiredPerson(
                new EmailAddress("anna@example.org"),
                new Assignment(Role.COORDINATOR, Optional.of(CODE)),
                Language.EN,
                false);
    }

    private static DesiredPerson want(String email, Role role) {
        return new DesiredPerson(new EmailAddress(email), programme(role), Language.EN, false);
    }

    private static PresentPerson member(String email, Role role) {
        return person(email, programme(role), MemberStatus.ACTIVE);
    }

    private static PresentPerson invited(String email, Role role) {
        return person(email, programme(role), MemberStatus.INVITED);
    }

    private static PresentPerson person(String email, Assignment assignment, MemberStatus status) {
        var isInvited = status == MemberStatus.INVITED;
        return new PresentPerson(
                new EmailAddress(email),
                new MemberDetails(assignment, Language.EN, status),
                isInvited
                        ? Optional.empty()
                        : Optional.of(new AccountId(email.replaceAll("[@.]", "-"))),
                isInvited ? Optional.of(new UUID(1, 2)) : Optional.empty(),
                5);
    }
}
