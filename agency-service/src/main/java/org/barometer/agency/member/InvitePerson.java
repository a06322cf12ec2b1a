package org.barometer.agency.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.ActiveAgencies;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.member.NewInvitation.Person;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.InvitationOutcome;
import org.barometer.agency.member.model.InvitationOutcome.EmailTaken;
import org.barometer.agency.member.model.InvitationOutcome.Invited;
import org.barometer.agency.member.model.InvitationOutcome.KeyReused;
import org.barometer.agency.member.model.InvitationOutcome.TooMany;
import org.barometer.agency.member.model.InvitationOutcome.UnknownAgency;
import org.barometer.agency.wall.Wall;

/** Invites a person by e-mail. */
@ApplicationScoped
public class InvitePerson {
    private static final Duration LIMITED = Duration.ofHours(1);

    private final InvitationStore invitations;
    private final MemberStore members;
    private final ActiveAgencies agencies;
    private final AskForGrant askForGrant;
    private final CarryOutInvitation carryOut;
    private final AuditLog audit;
    private final Wall wall;
    private final PeopleConfig config;
    private final Clock clock;

    InvitePerson(
            InvitationStore invitations,
            MemberStore members,
            ActiveAgencies agencies,
            AskForGrant askForGrant,
            CarryOutInvitation carryOut,
            AuditLog audit,
            Wall wall,
            PeopleConfig config,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.agencies = agencies;
        this.askForGrant = askForGrant;
        this.carryOut = carryOut;
        this.audit = audit;
        this.wall = wall;
        this.config = config;
        this.clock = clock;
    }

    public InvitationOutcome invite(String inviter, IdempotencyKey key, Person person) {
        return carryOut.after(
                QuarkusTransaction.requiringNew().call(() -> intend(inviter, key, person)));
    }

    private InvitationOutcome intend(String inviter, IdempotencyKey key, Person person) {
        // First of all, since what follows has to see what the same inviter did at this moment.
        invitations.waitFor(inviter);
        // Also what the inviter asked for on behalf of another agency.
        var earlier = wall.seeAll(() -> invitations.earlier(inviter, key));
        if (earlier.isPresent()) {
            return isFor(person, earlier.get()) ? new Invited(earlier.get()) : new KeyReused();
        }
        var agency = person.assignment().agency();
        if (agency.isPresent() && !agencies.has(agency.get())) {
            return new UnknownAgency();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var tooMany = mayCauseAMail(inviter, now);
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        if (isTaken(person.email())) {
            return new EmailTaken();
        }
        var invitation =
                Invitation.asked(
                        UUID.randomUUID(),
                        person.email(),
                        person.assignment(),
                        person.language(),
                        inviter,
                        now,
                        now.plus(config.invitations().lifespan()));
        invitations.add(invitation, key, audit.currentActor());
        if (person.assignment().role().needsSecondPerson()) {
            askForGrant.askFor(invitation);
        }
        return new Invited(invitation);
    }

    /** Whoever has it, of whatever agency. */
    private boolean isTaken(EmailAddress email) {
        return wall.seeAll(() -> invitations.has(email) || members.has(email));
    }

    /** Counts the mail that the caller is about to cause, or says when there may be another. */
    Optional<TooMany> mayCauseAMail(String inviter, Instant now) {
        return wall.seeAll(() -> counted(inviter, now));
    }

    private Optional<TooMany> counted(String inviter, Instant now) {
        var counted = invitations.mails(inviter, now.minus(LIMITED));
        if (counted.size() >= config.invitations().perHour()) {
            return Optional.of(
                    new TooMany(Duration.between(now, counted.getFirst().plus(LIMITED))));
        }
        invitations.addMail(inviter, now, now.minus(LIMITED));
        return Optional.empty();
    }

    /** An address that has been forgotten cannot be compared any more. */
    private static boolean isFor(Person person, Invitation earlier) {
        return earlier.assignment().equals(person.assignment())
                && earlier.language() == person.language()
                && earlier.email().orElse(person.email()).equals(person.email());
    }
}
