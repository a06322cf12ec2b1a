package org.barometer.agency.member.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.member.model.MemberOutcome.Changed;
import org.barometer.agency.member.model.MemberOutcome.MoreThanAGrant;
import org.barometer.agency.member.model.MemberOutcome.NeedsSecondPerson;
import org.barometer.agency.member.model.MemberOutcome.NotYetActive;
import org.barometer.agency.member.model.MemberOutcome.Outdated;
import org.barometer.agency.member.model.MemberOutcome.Removed;
import org.barometer.agency.member.model.MemberOutcome.Unchanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberTest {
    private static final Assignment RESPONDENT =
            new Assignment(Role.RESPONDENT, Optional.of(new AgencyCode("SE-NOA")));
    private static final Assignment ANALYST = new Assignment(Role.ANALYST, Optional.empty());
    private static final Assignment ADMINISTRATOR =
            new Assignment(Role.ADMINISTRATOR, Optional.empty());

    @Test
    void moves() {
        var elsewhere = new Assignment(Role.RESPONDENT, Optional.of(new AgencyCode("SE-2")));

        assertThat(a(RESPONDENT, MemberStatus.ACTIVE).change(3, details(elsewhere)))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> {
                            assertThat(changed.member().details().assignment())
                                    .isEqualTo(elsewhere);
                            assertThat(changed.member().revision()).isEqualTo(4);
                        });
    }

    @Test
    void isChangedOnceByAChangeThatIsRepeated() {
        var member = a(RESPONDENT, MemberStatus.ACTIVE);

        assertThat(member.change(2, member.details())).isInstanceOf(Unchanged.class);
        assertThat(member.change(3, member.details())).isInstanceOf(Unchanged.class);
    }

    @Test
    void isNotChangedByWhoSawAnotherRevision() {
        assertThat(a(RESPONDENT, MemberStatus.ACTIVE).change(2, details(ANALYST)))
                .isInstanceOf(Outdated.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "PUBLISHER"})
    void needsASecondPersonForTheRolesThatCanDoTheMost(Role role) {
        assertThat(
                        a(ANALYST, MemberStatus.ACTIVE)
                                .change(3, details(new Assignment(role, Optional.empty()))))
                .isInstanceOf(NeedsSecondPerson.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR", "PUBLISHER"})
    void needsNobodyElseForOtherRoles(Role role) {
        var assignment =
                new Assignment(
                        role,
                        role.isOfAnAgency()
                                ? Optional.of(new AgencyCode("SE-2"))
                                : Optional.empty());

        assertThat(a(ADMINISTRATOR, MemberStatus.ACTIVE).change(3, details(assignment)))
                .isInstanceOf(Changed.class);
    }

    @Test
    void getsAPowerfulRoleByItselfOnly() {
        var withMore = new MemberDetails(ADMINISTRATOR, Language.EN, MemberStatus.ACTIVE);

        assertThat(a(ANALYST, MemberStatus.ACTIVE).change(3, withMore))
                .isInstanceOf(MoreThanAGrant.class);
        assertThat(
                        a(ANALYST, MemberStatus.SUSPENDED)
                                .change(
                                        3,
                                        new MemberDetails(
                                                ADMINISTRATOR,
                                                Language.SV,
                                                MemberStatus.SUSPENDED)))
                .isInstanceOf(MoreThanAGrant.class);
    }

    @Test
    void keepsAPowerfulRoleThroughOtherChanges() {
        assertThat(a(ADMINISTRATOR, MemberStatus.SUSPENDED).change(3, details(ADMINISTRATOR)))
                .isInstanceOf(Changed.class);
    }

    @Test
    void forgetsTheAddressOfWhoIsRemoved() {
        var removed = a(ANALYST, MemberStatus.ACTIVE).as(MemberStatus.REMOVED);

        assertThat(removed.email()).isEmpty();
        assertThat(removed.change(4, details(ANALYST))).isInstanceOf(Removed.class);
    }

    @Test
    void isNotChangedBeforeAccepting() {
        assertThat(a(ANALYST, MemberStatus.INVITED).change(3, details(RESPONDENT)))
                .isInstanceOf(NotYetActive.class);
    }

    @ParameterizedTest
    @EnumSource
    void hasAnAgencyExactlyWhereTheRoleIsOfOne(Role role) {
        var wrong =
                role.isOfAnAgency()
                        ? Optional.<AgencyCode>empty()
                        : Optional.of(new AgencyCode("SE-NOA"));

        assertThatThrownBy(() -> new Assignment(role, wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(role.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@b.se",
                "a@.se",
                "a@b..se",
                "a b@c.se",
                "a@b.se, c@d.se",
                "a@b.se\nBcc: c@d.se",
                "<a@b.se>",
                "å@b.se"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> EmailAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("b.se");
    }

    @Test
    void readsAnAddressInOneWayAndDoesNotPrintIt() {
        var address = EmailAddress.parse(" Anna.Berg+x@Polisen.SE ");

        assertThat(address).isEqualTo(new EmailAddress("anna.berg+x@polisen.se"));
        assertThat(address.toString()).doesNotContain("anna");
    }

    private static Member a(Assignment assignment, MemberStatus status) {
        return new Member(
                new AccountId("a-1"),
                status == MemberStatus.REMOVED
                        ? Optional.empty()
                        : Optional.of(new EmailAddress("a@example.org")),
                new MemberDetails(assignment, Language.SV, status),
                3);
    }

    private static MemberDetails details(Assignment assignment) {
        return new MemberDetails(assignment, Language.SV, MemberStatus.ACTIVE);
    }
}
