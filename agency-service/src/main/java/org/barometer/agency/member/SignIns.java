package org.barometer.agency.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.barometer.agency.identity.Accounts;
import org.barometer.agency.identity.Accounts.SignIn;
import org.barometer.agency.member.model.AccountId;

/** Learns from the identity provider who has signed in; reading anything again changes nothing. */
@ApplicationScoped
class SignIns {
    /** Events may be written a little later than they happen. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final EntityManager database;
    private final MemberStore members;
    private final Accounts accounts;
    private final PeopleConfig config;

    SignIns(EntityManager database, MemberStore members, Accounts accounts, PeopleConfig config) {
        this.database = database;
        this.members = members;
        this.accounts = accounts;
        this.config = config;
    }

    /** Reads all that there are until now, and returns since when none can have been missed. */
    Instant read(Instant now) {
        var from = QuarkusTransaction.requiringNew().call(() -> from(now));
        for (var next = Optional.of(from); next.isPresent(); ) {
            next = page(next.get());
        }
        return QuarkusTransaction.requiringNew().call(() -> readUntil(now));
    }

    private Instant from(Instant now) {
        var known =
                Optional.ofNullable(
                        database.find(
                                SignInsReadEntity.class, true, LockModeType.PESSIMISTIC_WRITE));
        if (known.isEmpty()) {
            var first = new SignInsReadEntity();
            first.knownSince = now;
            first.readUntil = now.minus(config.inactivity().eventsKept());
            database.persist(first);
            return first.readUntil;
        }
        var row = known.get();
        if (row.readUntil.isBefore(now.minus(config.inactivity().eventsKept()))) {
            // Some may have been forgotten before anybody asked: in doubt for the person.
            row.knownSince = now;
        }
        return row.readUntil.minus(OVERLAP);
    }

    /** Reads some, and says where the next begin, if there can be any. */
    private Optional<Instant> page(Instant since) {
        var page = accounts.signIns(since);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                page.forEach(
                                        each ->
                                                members.signedIn(
                                                        new AccountId(each.account()), each.at())));
        // A page that ends where it began holds nothing new.
        return page.isEmpty() ? Optional.empty() : laterThan(since, page.getLast());
    }

    private static Optional<Instant> laterThan(Instant since, SignIn last) {
        return last.at().isAfter(since) ? Optional.of(last.at()) : Optional.empty();
    }

    private Instant readUntil(Instant now) {
        var row = database.find(SignInsReadEntity.class, true, LockModeType.PESSIMISTIC_WRITE);
        if (row.readUntil.isBefore(now)) {
            row.readUntil = now;
        }
        return row.knownSince;
    }
}
