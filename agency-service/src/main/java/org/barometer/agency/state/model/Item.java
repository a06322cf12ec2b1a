package org.barometer.agency.state.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDescription;
import org.barometer.agency.agency.model.Transition;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.MemberDetails;

/**
 * One thing that would change.
 *
 * @param target the code of an agency, or the e-mail address of a person
 * @param before what would change, as it is
 * @param after the same, as it would be
 * @param hindrance what stands against it, if anything
 */
public record Item(
        Action action,
        String target,
        SortedMap<String, String> before,
        SortedMap<String, String> after,
        Optional<Hindrance> hindrance,
        Change change) {

    public enum Action {
        REGISTER,
        CHANGE,
        SUSPEND,
        REACTIVATE,
        RETIRE,
        INVITE,
        GRANT,
        REMOVE,
        REVOKE
    }

    /** Why something is not done, or not at once. */
    public enum Hindrance {
        /** It is asked for, and another administrator decides. */
        SECOND_PERSON,
        /** Nobody would be left to administer. */
        LAST_ADMINISTRATOR,
        /** A retired agency stays as it was. */
        AGENCY_RETIRED,
        /** People work for active agencies only. */
        AGENCY_NOT_ACTIVE,
        /** Whoever has not accepted yet has an invitation: revoke it first. */
        INVITATION_OPEN,
        /** Only somebody who is active can be given this role. */
        NOT_ACTIVE;

        public boolean prevents() {
            return this != SECOND_PERSON;
        }
    }

    /** What is to be done, with the revision that was in view. */
    public sealed interface Change {
        record Register(DesiredAgency agency) implements Change {}

        record Describe(AgencyCode code, long revision, AgencyDescription description)
                implements Change {}

        record Step(AgencyCode code, long revision, Transition transition) implements Change {}

        record Invite(DesiredPerson person) implements Change {}

        record ChangePerson(AccountId account, long revision, MemberDetails wanted)
                implements Change {}

        record Revoke(UUID invitation, long revision) implements Change {}
    }

    public Item {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }

    public boolean isAboutAnAgency() {
        return switch (change) {
            case Change.Register _, Change.Describe _, Change.Step _ -> true;
            case Change.Invite _, Change.ChangePerson _, Change.Revoke _ -> false;
        };
    }

    /** Names this change, whatever else changes. */
    public String digest() {
        return Digest.of(said());
    }

    Item hinderedBy(Hindrance its) {
        return new Item(action, target, before, after, Optional.of(its), change);
    }

    String said() {
        return "%s %s %s %s".formatted(action, target, before, after);
    }

    long revision() {
        return switch (change) {
            case Change.Register _, Change.Invite _ -> 0;
            case Change.Describe(_, var revision, _) -> revision;
            case Change.Step(_, var revision, _) -> revision;
            case Change.ChangePerson(_, var revision, _) -> revision;
            case Change.Revoke(_, var revision) -> revision;
        };
    }

    /** Not the address of a person: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return isAboutAnAgency() ? said() : action + " a person";
    }
}
