package org.barometer.agency.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Grant;
import org.barometer.agency.member.model.GrantState;

/** The roles that wait for a second administrator, and those that did. */
@ApplicationScoped
public class GrantStore implements PanacheRepositoryBase<GrantEntity, UUID> {

    void add(Grant grant) {
        persist(GrantEntity.of(grant));
    }

    @Transactional
    Optional<Grant> grant(UUID id) {
        return findByIdOptional(id).map(GrantEntity::toModel);
    }

    /** The row itself; until the transaction ends nobody else can answer. */
    Optional<GrantEntity> row(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One more than asked for, if there are: it says whether others follow. */
    @Transactional
    public List<Grant> grants(GrantQuery query) {
        var after = query.after().flatMap(this::grant);
        var states = query.state().map(List::of).orElse(List.of(GrantState.values()));
        var found =
                after.isEmpty()
                        ? find("state in ?1 order by askedAt desc, id desc", states)
                        : find(
                                """
                                state in ?1 and (askedAt < ?2 or (askedAt = ?2 and id < ?3))
                                order by askedAt desc, id desc
                                """,
                                states,
                                after.get().askedAt(),
                                after.get().id());
        return found.range(0, query.limit()).stream().map(GrantEntity::toModel).toList();
    }

    Optional<GrantEntity> openFor(AccountId account) {
        return find("account = ?1 and state = ?2", account.value(), GrantState.ASKED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What is revoked needs no answer any more. */
    void closeFor(UUID invitation) {
        update(
                "state = ?1 where invitation = ?2 and state = ?3",
                GrantState.EXPIRED,
                invitation,
                GrantState.ASKED);
    }

    /** Another wish, or the clock, takes its place; at once, since only one may be open. */
    void end(Grant open) {
        update("state = ?1 where id = ?2", GrantState.EXPIRED, open.id());
    }

    List<UUID> overAt(Instant now) {
        return find("state = ?1 and expiresAt <= ?2", GrantState.ASKED, now).stream()
                .map(entity -> entity.id)
                .toList();
    }
}
