package org.barometer.agency.state;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.barometer.agency.agency.ChangeAgency;
import org.barometer.agency.agency.RegisterAgency;
import org.barometer.agency.agency.model.ChangeOutcome;
import org.barometer.agency.agency.model.Registration;
import org.barometer.agency.agency.model.RegistrationOutcome;
import org.barometer.agency.agency.model.Transition.Reason;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.member.PeopleByFile;
import org.barometer.agency.member.PeopleByFile.Named;
import org.barometer.agency.member.model.InvitationOutcome;
import org.barometer.agency.member.model.InvitationState;
import org.barometer.agency.member.model.MemberOutcome;
import org.barometer.agency.state.model.Application.Result;
import org.barometer.agency.state.model.Item;
import org.barometer.agency.state.model.Item.Change;

/** Carries out one change of a plan by the use case that it belongs to. */
@ApplicationScoped
class CarryOutItem {
    private final RegisterAgency registerAgency;
    private final ChangeAgency changeAgency;
    private final PeopleByFile people;

    CarryOutItem(RegisterAgency registerAgency, ChangeAgency changeAgency, PeopleByFile people) {
        this.registerAgency = registerAgency;
        this.changeAgency = changeAgency;
        this.people = people;
    }

    /** Empty if it has to wait because the inviter has sent as many mails as one may for now. */
    Optional<Result> carryOut(Item item, Actor actor, IdempotencyKey key) {
        return switch (item.change()) {
            case Change.Register(var agency) ->
                    Optional.of(
                            result(
                                    registerAgency.register(
                                            new Registration(
                                                    actor.account(),
                                                    key.value(),
                                                    agency.code(),
                                                    agency.description()))));
            case Change.Describe(var code, var revision, var description) ->
                    Optional.of(result(changeAgency.change(code, revision, description)));
            case Change.Step(var code, var revision, var transition) ->
                    Optional.of(
                            result(changeAgency.step(code, revision, transition, Reason.OTHER)));
            case Change.Invite(var person) ->
                    result(
                            people.invite(
                                    actor.account(),
                                    key,
                                    new Named(
                                            person.email(),
                                            person.assignment(),
                                            person.language())));
            case Change.ChangePerson(var account, var revision, var wanted) ->
                    Optional.of(result(people.change(account, revision, wanted)));
            case Change.Revoke(var invitation, var revision) ->
                    result(people.revoke(invitation, revision));
        };
    }

    private static Result result(RegistrationOutcome outcome) {
        return switch (outcome) {
            case RegistrationOutcome.Registered _ -> Result.DONE;
            case RegistrationOutcome.NameTaken _ -> Result.NAME_TAKEN;
            case RegistrationOutcome.CodeTaken _, RegistrationOutcome.KeyReused _ ->
                    Result.MOVED_ON;
        };
    }

    private static Result result(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed _, ChangeOutcome.Unchanged _ -> Result.DONE;
            case ChangeOutcome.NameTaken _ -> Result.NAME_TAKEN;
            case ChangeOutcome.Outdated _, ChangeOutcome.Retired _, ChangeOutcome.Unknown _ ->
                    Result.MOVED_ON;
        };
    }

    private static Optional<Result> result(InvitationOutcome outcome) {
        return switch (outcome) {
            case InvitationOutcome.Invited(var invitation) ->
                    Optional.of(
                            invitation.state() == InvitationState.PROPOSED
                                    ? Result.WAITS_FOR_SECOND_PERSON
                                    : Result.DONE);
            case InvitationOutcome.UnknownAgency _ -> Optional.of(Result.AGENCY_NOT_ACTIVE);
            case InvitationOutcome.EmailTaken _ -> Optional.of(Result.EMAIL_TAKEN);
            case InvitationOutcome.TooMany _ -> Optional.empty();
            case InvitationOutcome.KeyReused _,
                    InvitationOutcome.Ended _,
                    InvitationOutcome.Outdated _,
                    InvitationOutcome.Unknown _ ->
                    Optional.of(Result.MOVED_ON);
        };
    }

    private static Result result(MemberOutcome outcome) {
        return switch (outcome) {
            case MemberOutcome.Changed _, MemberOutcome.Unchanged _ -> Result.DONE;
            case MemberOutcome.Asked _, MemberOutcome.NeedsSecondPerson _ ->
                    Result.WAITS_FOR_SECOND_PERSON;
            case MemberOutcome.LastAdministrator _ -> Result.LAST_ADMINISTRATOR;
            case MemberOutcome.UnknownAgency _ -> Result.AGENCY_NOT_ACTIVE;
            case MemberOutcome.AccountMissing _ -> Result.ACCOUNT_MISSING;
            case MemberOutcome.MoreThanAGrant _,
                    MemberOutcome.Outdated _,
                    MemberOutcome.Removed _,
                    MemberOutcome.NotYetActive _,
                    MemberOutcome.Unknown _ ->
                    Result.MOVED_ON;
        };
    }
}
