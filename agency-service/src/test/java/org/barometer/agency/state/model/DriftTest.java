package org.barometer.agency.state.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Language;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberStatus;
import org.barometer.agency.member.model.Role;
import org.barometer.agency.state.model.Difference.Way;
import org.barometer.agency.state.model.Subject.Kind;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final Subject AGENCY = new Subject(Kind.AGENCY, "SE-POLICE");
    private static final Subject PERSON = new Subject(Kind.PERSON, "account-1");
    private static final Subject PROGRAM = new Subject(Kind.SERVICE_ACCOUNT, "program-1");
    private static final Standing POLICE = Standing.ofOrganization("Swedish Police", true);
    private static final Standing ANALYST = Standing.ofAccount(true, Set.of("analyst"), Set.of());

    @Test
    void isNothingWhereBothSidesSayTheSame() {
        var both = Map.of(AGENCY, POLICE, PERSON, ANALYST);

        assertThat(between(both, both)).isEmpty();
    }

    @Test
    void tellsWhatDiffersAndNothingElse() {
        var found = Standing.ofOrganization("Swedish Police", false);

        var difference = between(Map.of(AGENCY, POLICE), Map.of(AGENCY, found)).getFirst();

        assertThat(difference.kind()).isEqualTo(Difference.Kind.DIFFERENT);
        assertThat(difference.registry().orElseThrow().values())
                .isEqualTo(Map.of("enabled", "true"));
        assertThat(difference.keycloak().orElseThrow().values())
                .isEqualTo(Map.of("enabled", "false"));
        assertThat(difference.ways()).containsExactly(Way.REPAIR);
    }

    @Test
    void showsEveryRoleThatSomebodyHas() {
        var found = Standing.ofAccount(true, Set.of("publisher", "analyst"), Set.of());

        var difference = between(Map.of(PERSON, ANALYST), Map.of(PERSON, found)).getFirst();

        assertThat(difference.keycloak().orElseThrow().values())
                .isEqualTo(Map.of("role", "analyst,publisher"));
    }

    @Test
    void findsWhatIsOnOneSideOnly() {
        var differences = between(Map.of(AGENCY, POLICE), Map.of(PERSON, ANALYST));

        assertThat(differences)
                .extracting(Difference::subject, Difference::kind)
                .containsExactly(
                        tuple(AGENCY, Difference.Kind.MISSING),
                        tuple(PERSON, Difference.Kind.EXTRA));
    }

    @Test
    void leavesAloneWhatIsUnderWayOnEitherLook() {
        var underway = new Registry(Map.of(), Set.of(AGENCY));
        var idle = new Registry(Map.of(), Set.of());
        var found = Map.of(AGENCY, POLICE);

        assertThat(Drift.between(underway, found, idle, Map.of()).differences()).isEmpty();
        assertThat(Drift.between(idle, found, underway, Map.of()).differences()).isEmpty();
        assertThat(Drift.between(idle, found, idle, Map.of()).differences()).hasSize(1);
    }

    @Test
    void leavesAloneWhatTheRegistryChangedDuringTheLook() {
        var before = new Registry(Map.of(), Set.of());
        var after = new Registry(Map.of(AGENCY, POLICE), Set.of());

        assertThat(Drift.between(before, Map.of(), after, Map.of()).differences()).isEmpty();
    }

    @Test
    void offersToTakeInWhomTheRegistryDoesNotKnow() {
        var member = anAnalyst();
        var empty = new Registry(Map.of(), Set.of());

        var difference =
                Drift.between(empty, Map.of(PERSON, ANALYST), empty, Map.of(PERSON, member))
                        .differences()
                        .getFirst();

        assertThat(difference.adoptable()).contains(member);
        assertThat(difference.ways()).containsExactly(Way.REPAIR, Way.ADOPT);
    }

    @Test
    void takesNobodyInWhoIsThereAlready() {
        var registry = new Registry(Map.of(PERSON, ANALYST), Set.of());
        var found = Map.of(PERSON, Standing.ofAccount(false, Set.of("analyst"), Set.of()));

        var difference =
                Drift.between(registry, found, registry, Map.of(PERSON, anAnalyst()))
                        .differences()
                        .getFirst();

        assertThat(difference.ways()).containsExactly(Way.REPAIR);
    }

    @Test
    void doesNotMindAnUnknownClientThatAdmitsNobody() {
        var ended = Standing.ofAccount(false, Set.of("dashboard"), Set.of());
        var alive = Standing.ofAccount(true, Set.of("dashboard"), Set.of());

        assertThat(between(Map.of(), Map.of(PROGRAM, ended))).isEmpty();
        assertThat(between(Map.of(), Map.of(PROGRAM, alive))).hasSize(1);
    }

    @Test
    void hasNoWayOutForAClientWhoseSecretNobodyHasAnyMore() {
        var expected = Standing.ofAccount(true, Set.of("dashboard"), Set.of());

        assertThat(between(Map.of(PROGRAM, expected), Map.of()).getFirst().ways()).isEmpty();
    }

    @Test
    void isAnotherDifferenceAsSoonAsAnythingOfItChanges() {
        var expected = Map.of(AGENCY, POLICE);
        var suspended = Map.of(AGENCY, Standing.ofOrganization("Swedish Police", false));
        var renamed = Map.of(AGENCY, Standing.ofOrganization("Police", true));

        var digests =
                List.of(
                        between(expected, suspended).getFirst().digest(),
                        between(expected, renamed).getFirst().digest(),
                        between(expected, Map.of()).getFirst().digest());

        assertThat(digests).doesNotHaveDuplicates();
        assertThat(between(expected, suspended).getFirst().digest()).isEqualTo(digests.getFirst());
    }

    private static List<Difference> between(
            Map<Subject, Standing> registry, Map<Subject, Standing> keycloak) {
        var idle = new Registry(registry, Set.of());
        return Drift.between(idle, keycloak, idle, Map.of()).differences();
    }

    private static Member anAnalyst() {
        return new Member(
                new AccountId("account-1"),
                Optional.of(new EmailAddress("name@example.org")),
                new MemberDetails(
                        new Assignment(Role.ANALYST, Optional.empty()),
                        Language.EN,
                        MemberStatus.ACTIVE),
                Member.FIRST_REVISION);
    }
}
