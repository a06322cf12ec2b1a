package org.barometer.agency.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.member.NewInvitation.Person;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.InvitationOutcome;
import org.barometer.agency.member.model.InvitationState;
import org.barometer.agency.member.model.Language;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberOutcome;
import org.barometer.agency.member.model.MemberStatus;
import org.jspecify.annotations.Nullable;

/** People as those see them who administer by file: by their addresses, invited or there. */
@ApplicationScoped
public class PeopleByFile {
    /** Somebody who is being invited is not there yet: inviting them again goes on with it. */
    private static final Set<InvitationState> INVITED = invited();

    private final MemberStore members;
    private final InvitationStore invitations;
    private final InvitePerson invitePerson;
    private final ChangeMember changeMember;
    private final ChangeInvitation changeInvitation;

    PeopleByFile(
            MemberStore members,
            InvitationStore invitations,
            InvitePerson invitePerson,
            ChangeMember changeMember,
            ChangeInvitation changeInvitation) {
        this.members = members;
        this.invitations = invitations;
        this.invitePerson = invitePerson;
        this.changeMember = changeMember;
        this.changeInvitation = changeInvitation;
    }

    /** Somebody as a file names them. */
    public record Named(EmailAddress email, Assignment assignment, Language language) {}

    /**
     * Somebody who is there or invited.
     *
     * @param revision of the person, or of the invitation of one who has not accepted
     */
    public record Known(
            EmailAddress email,
            MemberDetails details,
            Optional<AccountId> account,
            Optional<UUID> invitation,
            long revision) {}

    /**
     * Reads somebody by the rules of an invitation.
     *
     * @throws ProblemException with everything that is wrong
     */
    public static Named read(
            @Nullable String email,
            @Nullable String agency,
            @Nullable String role,
            @Nullable String language) {
        var person = new NewInvitation(email, agency, role, language).toModel(Optional.empty());
        return new Named(person.email(), person.assignment(), person.language());
    }

    /** Everybody, in the current transaction. */
    public List<Known> all() {
        var there =
                members
                        .find(
                                "status in ?1 order by email",
                                Set.of(MemberStatus.ACTIVE, MemberStatus.SUSPENDED))
                        .stream()
                        .map(MemberEntity::toModel)
                        .map(PeopleByFile::known);
        var invited =
                invitations.find("state in ?1 order by email", INVITED).stream()
                        .map(InvitationEntity::toModel)
                        .map(PeopleByFile::known);
        return Stream.concat(there, invited).toList();
    }

    public InvitationOutcome invite(String inviter, IdempotencyKey key, Named person) {
        return invitePerson.invite(
                inviter, key, new Person(person.email(), person.assignment(), person.language()));
    }

    public InvitationOutcome revoke(UUID invitation, long revisionInView) {
        return changeInvitation.revoke(invitation, revisionInView);
    }

    public MemberOutcome change(AccountId account, long revisionInView, MemberDetails wanted) {
        return changeMember.change(account, revisionInView, _ -> wanted, Optional.empty());
    }

    private static Known known(Member member) {
        return new Known(
                member.email().orElseThrow(),
                member.details(),
                Optional.of(member.account()),
                Optional.empty(),
                member.revision());
    }

    private static Known known(Invitation invitation) {
        return new Known(
                invitation.email().orElseThrow(),
                new MemberDetails(
                        invitation.assignment(), invitation.language(), MemberStatus.INVITED),
                Optional.empty(),
                Optional.of(invitation.id()),
                invitation.revision());
    }

    private static Set<InvitationState> invited() {
        var states = EnumSet.allOf(InvitationState.class);
        states.removeIf(state -> !state.isOpen() || state == InvitationState.SENDING);
        return states;
    }
}
