package org.barometer.agency.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Member;

/** What is decided about people and not yet done; at most one thing for each. */
@ApplicationScoped
class MemberIntentionStore implements PanacheRepositoryBase<MemberIntentionEntity, String> {

    /** Adds one unless there is one; the caller holds the lock on the person. */
    boolean add(Member wanted, Actor actor, Optional<String> reason) {
        if (intention(wanted.account()).isPresent()) {
            return false;
        }
        persist(MemberIntentionEntity.of(wanted, actor, reason));
        return true;
    }

    /** Whose change is intended, if it is. */
    Optional<AccountId> intention(AccountId account) {
        return findByIdOptional(account.value()).map(MemberIntentionEntity::account);
    }

    List<AccountId> intentions() {
        return findAll().stream().map(MemberIntentionEntity::account).toList();
    }

    /** The row itself; until the transaction ends nobody else can carry it out. */
    Optional<MemberIntentionEntity> take(AccountId account) {
        return findByIdOptional(account.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
