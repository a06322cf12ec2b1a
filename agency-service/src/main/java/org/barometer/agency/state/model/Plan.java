package org.barometer.agency.state.model;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyValues;
import org.barometer.agency.agency.model.Transition;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberStatus;
import org.barometer.agency.member.model.Role;
import org.barometer.agency.state.model.Item.Action;
import org.barometer.agency.state.model.Item.Change;
import org.barometer.agency.state.model.Item.Hindrance;

/**
 * What would have to change for everything to be as wanted, in the order in which it would be done:
 * agencies are there before their people, and go after them.
 */
public record Plan(List<Item> items) {
    public Plan {
        items = List.copyOf(items);
    }

    /**
     * Compares what is with what shall be.
     *
     * @param caller who asks, and is not to lock themselves out where somebody has to stay
     */
    public static Plan of(DesiredState wanted, PresentState present, String caller) {
        return new Planner(wanted, present).plan(caller);
    }

    /** Names exactly this plan, made from exactly what is now. */
    public String digest() {
        return Digest.of(
                items.stream()
                        .map(
                                item ->
                                        "%s %s %d"
                                                .formatted(
                                                        item.said(),
                                                        item.hindrance(),
                                                        item.revision()))
                        .collect(joining("\n")));
    }

    private record Planner(DesiredState wanted, PresentState present) {

        Plan plan(String caller) {
            var agencies = agencies();
            var people = withAnAdministrator(people(), caller);
            Predicate<Item> isEnd = Planner::endsAnAgency;
            return new Plan(
                    Stream.of(
                                    agencies.stream().filter(isEnd.negate()),
                                    people.stream(),
                                    agencies.stream().filter(isEnd))
                            .flatMap(items -> items)
                            .toList());
        }

        private static boolean endsAnAgency(Item item) {
            return item.action() == Action.SUSPEND || item.action() == Action.RETIRE;
        }

        private List<Item> agencies() {
            var items = new ArrayList<Item>();
            wanted.agencies()
                    .forEach(
                            agency ->
                                    present.agency(agency.code())
                                            .ifPresentOrElse(
                                                    known -> items.addAll(change(known, agency)),
                                                    () -> items.addAll(register(agency))));
            if (wanted.prune()) {
                var named =
                        wanted.agencies().stream()
                                .map(DesiredAgency::code)
                                .collect(Collectors.toSet());
                present.agencies().stream()
                        .filter(agency -> !named.contains(agency.code()))
                        .filter(agency -> agency.status() != AgencyStatus.RETIRED)
                        .forEach(agency -> items.add(step(agency, AgencyStatus.RETIRED)));
            }
            return items;
        }

        private static List<Item> register(DesiredAgency agency) {
            var registered = Agency.register(agency.code(), agency.description());
            var values = AgencyValues.between(Optional.empty(), registered);
            var items = new ArrayList<Item>();
            items.add(
                    new Item(
                            Action.REGISTER,
                            agency.code().value(),
                            values.before(),
                            values.after(),
                            Optional.empty(),
                            new Change.Register(agency)));
            if (agency.status() != registered.status()) {
                items.add(step(registered, agency.status()));
            }
            return items;
        }

        private static List<Item> change(Agency known, DesiredAgency agency) {
            var items = new ArrayList<Item>();
            var details = agency.description().after(known.details());
            if (!details.equals(known.details())) {
                var changed =
                        new Agency(
                                known.code(),
                                details,
                                known.status(),
                                known.succession(),
                                known.revision());
                var values = AgencyValues.between(Optional.of(known), changed);
                items.add(
                        new Item(
                                Action.CHANGE,
                                known.code().value(),
                                values.before(),
                                values.after(),
                                Optional.empty(),
                                new Change.Describe(
                                        known.code(), known.revision(), agency.description())));
            }
            if (agency.status() != known.status()) {
                items.add(step(known, agency.status()));
            }
            return known.status() == AgencyStatus.RETIRED
                    ? items.stream().map(item -> item.hinderedBy(Hindrance.AGENCY_RETIRED)).toList()
                    : items;
        }

        private static Item step(Agency agency, AgencyStatus status) {
            var action =
                    switch (status) {
                        case ACTIVE -> Action.REACTIVATE;
                        case SUSPENDED -> Action.SUSPEND;
                        case RETIRED -> Action.RETIRE;
                    };
            var transition =
                    switch (status) {
                        case ACTIVE -> Transition.REACTIVATION;
                        case SUSPENDED -> Transition.SUSPENSION;
                        case RETIRED -> Transition.RETIREMENT;
                    };
            return new Item(
                    action,
                    agency.code().value(),
                    status(agency.status().name()),
                    status(status.name()),
                    Optional.empty(),
                    new Change.Step(agency.code(), agency.revision(), transition));
        }

        private static SortedMap<String, String> status(String status) {
            return new TreeMap<>(Map.of("status", status));
        }

        private List<Item> people() {
            var items = new ArrayList<Item>();
            wanted.people()
                    .forEach(
                            person ->
                                    present.person(person.email())
                                            .ifPresentOrElse(
                                                    known -> items.addAll(change(known, person)),
                                                    () -> invite(person).ifPresent(items::add)));
            if (wanted.prune()) {
                var named =
                        wanted.people().stream()
                                .map(DesiredPerson::email)
                                .collect(Collectors.toSet());
                present.people().stream()
                        .filter(person -> !named.contains(person.email()))
                        .map(Planner::remove)
                        .forEach(items::add);
            }
            return items;
        }

        /** Somebody who is not there is as good as suspended. */
        private Optional<Item> invite(DesiredPerson person) {
            if (person.suspended()) {
                return Optional.empty();
            }
            var item =
                    new Item(
                            Action.INVITE,
                            person.email().value(),
                            new TreeMap<>(),
                            values(details(person, MemberStatus.INVITED)),
                            person.assignment().role().needsSecondPerson()
                                    ? Optional.of(Hindrance.SECOND_PERSON)
                                    : Optional.empty(),
                            new Change.Invite(person));
            return Optional.of(worksForAnActiveAgency(person) ? item : notForAnActiveOne(item));
        }

        private List<Item> change(PresentPerson known, DesiredPerson person) {
            if (known.account().isEmpty()) {
                return changeInvited(known, person);
            }
            var status = person.suspended() ? MemberStatus.SUSPENDED : MemberStatus.ACTIVE;
            var details = details(person, status);
            var role = person.assignment().role();
            if (role == known.details().assignment().role() || !role.needsSecondPerson()) {
                var moves = !person.assignment().equals(known.details().assignment());
                return changed(known, details)
                        .map(
                                item ->
                                        moves && !worksForAnActiveAgency(person)
                                                ? notForAnActiveOne(item)
                                                : item)
                        .stream()
                        .toList();
            }
            // A grant goes alone, so whatever else shall be different comes before it.
            var before = new MemberDetails(known.details().assignment(), person.language(), status);
            var grant =
                    item(
                            Action.GRANT,
                            known,
                            before,
                            details,
                            status == MemberStatus.ACTIVE
                                    ? Hindrance.SECOND_PERSON
                                    : Hindrance.NOT_ACTIVE);
            return Stream.concat(changed(known, before).stream(), Stream.of(grant)).toList();
        }

        private static List<Item> changeInvited(PresentPerson known, DesiredPerson person) {
            var details =
                    details(
                            person,
                            person.suspended() ? MemberStatus.SUSPENDED : MemberStatus.INVITED);
            return details.equals(known.details())
                    ? List.of()
                    : List.of(
                            new Item(
                                    Action.CHANGE,
                                    known.email().value(),
                                    besides(known.details(), details),
                                    besides(details, known.details()),
                                    Optional.of(Hindrance.INVITATION_OPEN),
                                    new Change.Revoke(
                                            known.invitation().orElseThrow(), known.revision())));
        }

        private static Optional<Item> changed(PresentPerson known, MemberDetails details) {
            if (details.equals(known.details())) {
                return Optional.empty();
            }
            var action =
                    details.status() == known.details().status()
                            ? Action.CHANGE
                            : details.status() == MemberStatus.ACTIVE
                                    ? Action.REACTIVATE
                                    : Action.SUSPEND;
            return Optional.of(
                    new Item(
                            action,
                            known.email().value(),
                            besides(known.details(), details),
                            besides(details, known.details()),
                            Optional.empty(),
                            new Change.ChangePerson(account(known), known.revision(), details)));
        }

        private static Item item(
                Action action,
                PresentPerson known,
                MemberDetails before,
                MemberDetails after,
                Hindrance hindrance) {
            return new Item(
                    action,
                    known.email().value(),
                    besides(before, after),
                    besides(after, before),
                    Optional.of(hindrance),
                    new Change.ChangePerson(account(known), known.revision(), after));
        }

        private static Item remove(PresentPerson known) {
            var details = known.details();
            var removed =
                    new MemberDetails(
                            details.assignment(), details.language(), MemberStatus.REMOVED);
            return known.invitation()
                    .map(
                            invitation ->
                                    new Item(
                                            Action.REVOKE,
                                            known.email().value(),
                                            values(details),
                                            new TreeMap<>(),
                                            Optional.empty(),
                                            new Change.Revoke(invitation, known.revision())))
                    .orElseGet(
                            () ->
                                    new Item(
                                            Action.REMOVE,
                                            known.email().value(),
                                            values(details),
                                            new TreeMap<>(),
                                            Optional.empty(),
                                            new Change.ChangePerson(
                                                    account(known), known.revision(), removed)));
        }

        private static AccountId account(PresentPerson known) {
            return known.account().orElseThrow();
        }

        /** Somebody has to stay who administers: whoever asks, or else the first of them. */
        private List<Item> withAnAdministrator(List<Item> items, String caller) {
            var administrators =
                    present.people().stream().filter(PresentPerson::administers).toList();
            var leaving = new HashSet<AccountId>();
            items.forEach(
                    item -> {
                        if (item.hindrance().isEmpty()
                                && item.change() instanceof Change.ChangePerson(var who, _, var its)
                                && !(its.status() == MemberStatus.ACTIVE
                                        && its.assignment().role() == Role.ADMINISTRATOR)) {
                            leaving.add(who);
                        }
                    });
            if (administrators.isEmpty()
                    || administrators.stream().anyMatch(each -> !leaving.contains(account(each)))) {
                return items;
            }
            var staying =
                    administrators.stream()
                            .map(Planner::account)
                            .filter(account -> account.value().equals(caller))
                            .findFirst()
                            .orElseGet(() -> account(first(administrators)));
            return items.stream()
                    .map(
                            item ->
                                    item.change() instanceof Change.ChangePerson(var who, _, _)
                                                    && who.equals(staying)
                                            ? item.hinderedBy(Hindrance.LAST_ADMINISTRATOR)
                                            : item)
                    .toList();
        }

        private static PresentPerson first(List<PresentPerson> people) {
            return people.stream()
                    .min(Comparator.comparing(person -> person.email().value()))
                    .orElseThrow();
        }

        private boolean worksForAnActiveAgency(DesiredPerson person) {
            return person.assignment().agency().map(this::willBeActive).orElse(true);
        }

        private boolean willBeActive(AgencyCode code) {
            var known = present.agency(code).map(Agency::status);
            if (known.equals(Optional.of(AgencyStatus.RETIRED))) {
                return false;
            }
            return wanted.agencies().stream()
                    .filter(agency -> agency.code().equals(code))
                    .map(DesiredAgency::status)
                    .findFirst()
                    .or(() -> known.filter(_ -> !wanted.prune()))
                    .filter(AgencyStatus::admits)
                    .isPresent();
        }

        private static Item notForAnActiveOne(Item item) {
            return item.hinderedBy(Hindrance.AGENCY_NOT_ACTIVE);
        }

        private static MemberDetails details(DesiredPerson person, MemberStatus status) {
            return new MemberDetails(person.assignment(), person.language(), status);
        }

        private static SortedMap<String, String> values(MemberDetails details) {
            var values = new TreeMap<String, String>();
            values.put("role", details.assignment().role().code());
            details.assignment().agency().ifPresent(agency -> values.put("agency", agency.value()));
            values.put("language", details.language().code());
            values.put("status", details.status().name());
            return values;
        }

        private static SortedMap<String, String> besides(MemberDetails one, MemberDetails other) {
            var values = values(one);
            values.entrySet().removeAll(values(other).entrySet());
            return values;
        }
    }
}
