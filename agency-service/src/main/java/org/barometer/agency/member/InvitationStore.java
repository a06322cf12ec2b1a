package org.barometer.agency.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.InvitationState;

/** Who is invited, and how far each invitation has come. */
@ApplicationScoped
public class InvitationStore implements PanacheRepositoryBase<InvitationEntity, UUID> {

    /** Until the transaction ends, nobody else does anything in the name of this inviter. */
    void waitFor(String inviter) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?, 20)) as text)")
                .setParameter(1, inviter)
                .getSingleResult();
    }

    void add(Invitation invitation, IdempotencyKey key, Actor actor) {
        var entity = new InvitationEntity();
        entity.set(invitation);
        entity.idempotencyKey = key.value();
        entity.askedBy(actor);
        persist(entity);
    }

    @Transactional
    public Optional<Invitation> invitation(UUID id) {
        return findByIdOptional(id).map(InvitationEntity::toModel);
    }

    /** The row itself; until the transaction ends nobody else can change it. */
    Optional<InvitationEntity> row(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Invitation> earlier(String inviter, IdempotencyKey key) {
        return find("inviter = ?1 and idempotencyKey = ?2", inviter, key.value())
                .firstResultOptional()
                .map(InvitationEntity::toModel);
    }

    /** Until the transaction ends, nobody else looks whether this address is free. */
    boolean has(EmailAddress email) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?, 21)) as text)")
                .setParameter(1, email.value())
                .getSingleResult();
        return count("email", email.value()) > 0;
    }

    /** One more than asked for, if there are: it says whether others follow. */
    @Transactional
    public List<Invitation> invitations(InvitationQuery query) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        query.agency().map(AgencyCode::value).ifPresent(agency -> values.put("agency", agency));
        query.state().ifPresent(state -> values.put("state", state));
        values.keySet().forEach(column -> conditions.add(column + " = :" + column));
        var after = query.after().flatMap(this::invitation);
        after.ifPresent(
                earlier -> {
                    values.put("askedAt", earlier.askedAt());
                    values.put("id", earlier.id());
                    conditions.add("(askedAt < :askedAt or (askedAt = :askedAt and id < :id))");
                });
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return find(where + " order by askedAt desc, id desc", values)
                .range(0, query.limit())
                .stream()
                .map(InvitationEntity::toModel)
                .toList();
    }

    List<UUID> in(Set<InvitationState> states) {
        return find("state in ?1 order by askedAt", states).stream()
                .map(entity -> entity.id)
                .toList();
    }

    /** When those of the last mails were sent that count at this time, the oldest first. */
    List<Instant> mails(String inviter, Instant since) {
        @SuppressWarnings("unchecked")
        List<Instant> times =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select sent_at from invitation_mail
                                where inviter = ? and sent_at > ? order by sent_at
                                """,
                                Instant.class)
                        .setParameter(1, inviter)
                        .setParameter(2, since)
                        .getResultList();
        return times;
    }

    void addMail(String inviter, Instant now, Instant noLongerNeeded) {
        var database = getEntityManager();
        database.createNativeQuery("delete from invitation_mail where inviter = ? and sent_at < ?")
                .setParameter(1, inviter)
                .setParameter(2, noLongerNeeded)
                .executeUpdate();
        database.createNativeQuery("insert into invitation_mail (inviter, sent_at) values (?, ?)")
                .setParameter(1, inviter)
                .setParameter(2, now)
                .executeUpdate();
    }
}
