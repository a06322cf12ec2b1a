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
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberStatus;

/** The people who have accounts. */
@ApplicationScoped
public class MemberStore implements PanacheRepositoryBase<MemberEntity, String> {

    @Transactional
    public Optional<Member> member(AccountId account) {
        return findByIdOptional(account.value()).map(MemberEntity::toModel);
    }

    /** Like {@link #member}; until the transaction ends nobody else can change it. */
    Optional<Member> memberToChange(AccountId account) {
        return findByIdOptional(account.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(MemberEntity::toModel);
    }

    boolean has(EmailAddress email) {
        return count("email", email.value()) > 0;
    }

    /**
     * Whether nobody else administers, or would once all that is intended is done. Until the
     * transaction ends nobody else is told that they are not the last.
     */
    boolean isLastAdministrator(AccountId account) {
        var database = getEntityManager();
        database.createNativeQuery("select cast(pg_advisory_xact_lock(8083, 20) as text)")
                .getSingleResult();
        return !(boolean)
                database.createNativeQuery(
                                """
                                select exists (
                                    select from member
                                    where role = 'ADMINISTRATOR' and status = 'ACTIVE'
                                        and account <> ?
                                        and not exists (
                                            select from member_intention intention
                                            where intention.account = member.account
                                                and (intention.role <> 'ADMINISTRATOR'
                                                    or intention.status <> 'ACTIVE')))
                                """)
                        .setParameter(1, account.value())
                        .getSingleResult();
    }

    void signedIn(AccountId account, Instant at) {
        getEntityManager()
                .createNativeQuery(
                        """
                        update member
                        set last_sign_in = greatest(last_sign_in, :at),
                            warned_at = case when warned_at > :at then warned_at end
                        where account = :account
                            and (last_sign_in is null or last_sign_in < :at)
                        """)
                .setParameter("at", at)
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Active people who have not been seen since a time. */
    List<AccountId> notSeenSince(Instant time) {
        return find(
                        """
                        status = ?1 and (admittedAt is null or admittedAt <= ?2)
                        and (lastSignIn is null or lastSignIn <= ?2) order by account
                        """,
                        MemberStatus.ACTIVE,
                        time)
                .stream()
                .map(entity -> new AccountId(entity.account))
                .toList();
    }

    /** The row itself; until the transaction ends nobody else can change it. */
    Optional<MemberEntity> row(AccountId account) {
        return findByIdOptional(account.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** One more than asked for, if there are: it says whether others follow. */
    @Transactional
    public List<Member> members(MemberQuery query) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        query.agency().map(AgencyCode::value).ifPresent(agency -> values.put("agency", agency));
        query.role().ifPresent(role -> values.put("role", role));
        query.status().ifPresent(status -> values.put("status", status));
        values.keySet().forEach(column -> conditions.add(column + " = :" + column));
        query.after()
                .ifPresent(
                        after -> {
                            values.put("after", after.value());
                            conditions.add("account > :after");
                        });
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return find(where + " order by account", values).range(0, query.limit()).stream()
                .map(MemberEntity::toModel)
                .toList();
    }

    void keep(Member member) {
        var known = findByIdOptional(member.account().value());
        var entity = known.orElseGet(MemberEntity::new);
        entity.set(member);
        if (known.isEmpty()) {
            persist(entity);
        }
    }

    /** Somebody was let in, from when on they count as seen. */
    void admit(Member member, Instant at) {
        keep(member);
        var entity = findById(member.account().value());
        entity.admittedAt = at;
        entity.warnedAt = null;
    }
}
