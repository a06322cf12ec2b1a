package org.barometer.agency.state;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.barometer.agency.agency.RegisteredAgencies;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.identity.Inventory;
import org.barometer.agency.identity.Inventory.Account;
import org.barometer.agency.identity.Inventory.Contents;
import org.barometer.agency.member.RegisteredPeople;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Language;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberStatus;
import org.barometer.agency.member.model.Role;
import org.barometer.agency.serviceaccount.RegisteredPrograms;
import org.barometer.agency.serviceaccount.RegisteredPrograms.RegisteredProgram;
import org.barometer.agency.serviceaccount.model.CredentialState;
import org.barometer.agency.state.model.Drift;
import org.barometer.agency.state.model.Registry;
import org.barometer.agency.state.model.Standing;
import org.barometer.agency.state.model.Subject;
import org.barometer.agency.state.model.Subject.Kind;

/** Finds what is not the same in the registry and in Keycloak. */
@ApplicationScoped
public class ReadDrift {
    static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::code).collect(toUnmodifiableSet());

    private final RegisteredAgencies agencies;
    private final RegisteredPeople people;
    private final RegisteredPrograms programs;
    private final Inventory inventory;

    ReadDrift(
            RegisteredAgencies agencies,
            RegisteredPeople people,
            RegisteredPrograms programs,
            Inventory inventory) {
        this.agencies = agencies;
        this.people = people;
        this.programs = programs;
        this.inventory = inventory;
    }

    /** The registry, with what has to be known to say who could be taken in. */
    private record Known(
            Registry registry,
            Set<AgencyCode> active,
            Set<AccountId> accounts,
            Set<EmailAddress> addresses,
            Set<EmailAddress> beingInvited) {}

    /**
     * Looks at both sides.
     *
     * @throws IdentityProviderUnavailable when Keycloak could not be seen
     */
    public Drift read() {
        var before = QuarkusTransaction.requiringNew().call(this::known);
        var contents = inventory.look(ROLES);
        var after = QuarkusTransaction.requiringNew().call(this::known);
        return Drift.between(
                before.registry(),
                keycloak(contents, before, after),
                after.registry(),
                adoptable(contents, after));
    }

    private Known known() {
        var standings = new HashMap<Subject, Standing>();
        var underway = new HashSet<Subject>();
        var allAgencies = agencies.all();
        allAgencies.forEach(
                agency -> {
                    var organization = RegisteredAgencies.organizationOf(agency);
                    standings.put(
                            new Subject(Kind.AGENCY, organization.alias()),
                            Standing.ofOrganization(organization.name(), organization.enabled()));
                });
        agencies.underway().forEach(code -> underway.add(new Subject(Kind.AGENCY, code.value())));
        var everybody = people.all();
        var lapsed = people.lapsed();
        everybody.stream()
                .filter(member -> member.status() != MemberStatus.REMOVED)
                .forEach(
                        member ->
                                standings.put(
                                        subject(member.account()),
                                        standing(member, lapsed.contains(member.account()))));
        people.underway().forEach(account -> underway.add(subject(account)));
        for (var program : programs.all()) {
            var subject = new Subject(Kind.SERVICE_ACCOUNT, program.client());
            if (program.isUnderway()) {
                underway.add(subject);
            } else if (program.state() == CredentialState.VALID) {
                standings.put(subject, standing(program));
            }
        }
        return new Known(
                new Registry(standings, underway),
                allAgencies.stream()
                        .filter(agency -> agency.status().admits())
                        .map(Agency::code)
                        .collect(toUnmodifiableSet()),
                everybody.stream().map(Member::account).collect(toUnmodifiableSet()),
                everybody.stream()
                        .flatMap(member -> member.email().stream())
                        .collect(toUnmodifiableSet()),
                people.beingInvited());
    }

    private static Map<Subject, Standing> keycloak(Contents contents, Known before, Known after) {
        var standings = new HashMap<Subject, Standing>();
        contents.organizations()
                .forEach(
                        each ->
                                standings.put(
                                        new Subject(Kind.AGENCY, each.alias()),
                                        Standing.ofOrganization(each.name(), each.enabled())));
        for (var account : contents.people()) {
            var registered =
                    after.registry().standings().containsKey(subject(new AccountId(account.id())));
            // An account that is being made is nobody's until its invitation has been sent.
            var expected =
                    emailOf(account)
                            .filter(
                                    email ->
                                            before.beingInvited().contains(email)
                                                    || after.beingInvited().contains(email))
                            .isPresent();
            if (registered || (account.admits() && !expected)) {
                standings.put(subject(new AccountId(account.id())), standing(account));
            }
        }
        contents.programs()
                .forEach(
                        each ->
                                standings.put(
                                        new Subject(Kind.SERVICE_ACCOUNT, each.id()),
                                        standing(each)));
        return standings;
    }

    /** Whoever has one role, works where that role does and has an address that is free. */
    private static Map<Subject, Member> adoptable(Contents contents, Known known) {
        var members = new HashMap<Subject, Member>();
        for (var account : contents.people()) {
            var id = new AccountId(account.id());
            var email = emailOf(account).filter(each -> !known.addresses().contains(each));
            if (email.isPresent() && !known.accounts().contains(id)) {
                assignmentOf(account, known.active())
                        .ifPresent(
                                assignment ->
                                        members.put(
                                                subject(id),
                                                member(id, email.get(), assignment, account)));
            }
        }
        return members;
    }

    private static Member member(
            AccountId id, EmailAddress email, Assignment assignment, Account account) {
        return new Member(
                id,
                Optional.of(email),
                new MemberDetails(
                        assignment,
                        languageOf(account),
                        account.enabled() ? MemberStatus.ACTIVE : MemberStatus.SUSPENDED),
                Member.FIRST_REVISION);
    }

    private static Optional<Assignment> assignmentOf(Account account, Set<AgencyCode> active) {
        if (account.roles().size() != 1 || account.organizations().size() > 1) {
            return Optional.empty();
        }
        var role = Role.parse(account.roles().iterator().next());
        var agency =
                active.stream()
                        .filter(code -> account.organizations().contains(code.value()))
                        .findFirst();
        return role.isOfAnAgency() == agency.isPresent()
                        && account.organizations().size() == agency.stream().count()
                ? Optional.of(new Assignment(role, agency))
                : Optional.empty();
    }

    private static Optional<EmailAddress> emailOf(Account account) {
        try {
            return account.email().map(EmailAddress::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Language languageOf(Account account) {
        return Arrays.stream(Language.values())
                .filter(each -> account.language().filter(each.code()::equals).isPresent())
                .findFirst()
                .orElse(Language.EN);
    }

    private static Subject subject(AccountId account) {
        return new Subject(Kind.PERSON, account.value());
    }

    private static Standing standing(Member member, boolean lapsed) {
        var assignment = member.details().assignment();
        return Standing.ofAccount(
                member.status().admits() && !lapsed,
                Set.of(assignment.role().code()),
                assignment.agency().stream().map(AgencyCode::value).toList());
    }

    private static Standing standing(RegisteredProgram program) {
        return Standing.ofAccount(
                true,
                Set.of(program.role().code()),
                program.agency().stream().map(AgencyCode::value).toList());
    }

    private static Standing standing(Account account) {
        return Standing.ofAccount(account.enabled(), account.roles(), account.organizations());
    }
}
