package org.barometer.agency.serviceaccount;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.barometer.agency.identity.Programs.Use;
import org.barometer.agency.serviceaccount.model.Credential;
import org.barometer.agency.serviceaccount.model.CredentialState;

/** The clients of all service accounts, with what is decided about them and not yet done. */
@ApplicationScoped
class CredentialStore implements PanacheRepositoryBase<CredentialEntity, String> {
    /** A client that is named nowhere else in Keycloak. */
    private static final String PREFIX = "program-";

    /** Until the transaction ends nobody else can use the same key. */
    void waitFor(Wish wish) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .setParameter(1, wish.actor().account() + " " + wish.key().value())
                .getSingleResult();
    }

    Optional<CredentialEntity> earlier(Wish wish) {
        return find(
                        "askedAccount = ?1 and idempotencyKey = ?2",
                        wish.actor().account(),
                        wish.key().value())
                .firstResultOptional();
    }

    /** Keeps what is decided; the client is made after the commit. */
    CredentialEntity begin(UUID serviceAccount, Wish wish, Instant now) {
        var entity = new CredentialEntity();
        entity.client = PREFIX + UUID.randomUUID();
        entity.serviceAccount = serviceAccount;
        entity.state = CredentialState.BEGUN;
        entity.overlapSeconds = wish.overlap().toSeconds();
        entity.begunAt = now;
        entity.idempotencyKey = wish.key().value();
        entity.digest = wish.digest();
        entity.askedRole = wish.actor().role();
        entity.askedAccount = wish.actor().account();
        entity.askedRequest = wish.actor().request();
        persistAndFlush(entity);
        return entity;
    }

    List<CredentialEntity> of(UUID serviceAccount) {
        return list("serviceAccount = ?1 order by begunAt, client", serviceAccount);
    }

    Map<UUID, List<Credential>> of(List<UUID> serviceAccounts) {
        return find("serviceAccount in ?1 order by begunAt, client", serviceAccounts).stream()
                .collect(
                        Collectors.groupingBy(
                                entity -> entity.serviceAccount,
                                Collectors.mapping(
                                        CredentialEntity::toModel, Collectors.toList())));
    }

    Optional<CredentialEntity> begun(UUID serviceAccount) {
        return find("serviceAccount = ?1 and state = ?2", serviceAccount, CredentialState.BEGUN)
                .firstResultOptional();
    }

    /** What was begun before then and is not there yet: an interrupted request's. */
    List<CredentialEntity> begunBefore(Instant then) {
        return list("state = ?1 and begunAt < ?2", CredentialState.BEGUN, then);
    }

    List<CredentialEntity> due(Instant now) {
        return list("state = ?1 and endsAt <= ?2", CredentialState.VALID, now);
    }

    List<CredentialEntity> ending() {
        return list("state", CredentialState.ENDING);
    }

    void noteUse(Use use) {
        update(
                "lastUsed = ?1 where client = ?2 and (lastUsed is null or lastUsed < ?1)",
                use.at(),
                use.client());
    }

    /** Up to when uses are known; until the transaction ends nobody else reads on. */
    Optional<Instant> usesReadUntil() {
        List<?> rows =
                getEntityManager()
                        .createNativeQuery(
                                "select until_time from program_uses_read for update",
                                Instant.class)
                        .getResultList();
        return rows.stream().map(Instant.class::cast).findFirst();
    }

    void usesReadUntil(Instant time) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into program_uses_read (until_time) values (?)
                        on conflict (one) do update set until_time = excluded.until_time
                        """)
                .setParameter(1, time)
                .executeUpdate();
    }
}
