package org.barometer.trend.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.barometer.trend.release.model.Release;
import org.jspecify.annotations.Nullable;

/** The ledger as it is kept: rows are added and published, never changed otherwise. */
@ApplicationScoped
class ReleaseStore implements PanacheRepositoryBase<ReleaseEntity, String> {

    /** A release and the request that it answered. */
    record Kept(Release release, String requestDigest) {}

    /** What changes in a release: whether it is published. */
    record Mark(String code, @Nullable Instant publishedAt) {}

    /**
     * Lets one compilation at a time through, over all instances: a release is judged against the
     * ones before it, so two must not be compiled without knowing of each other.
     */
    void lock() {
        getEntityManager()
                .createNativeQuery("lock table release in share row exclusive mode")
                .executeUpdate();
    }

    long nextNumber() {
        var number =
                getEntityManager()
                        .createNativeQuery("select nextval('release_number')", Long.class);
        return (Long) number.getSingleResult();
    }

    void add(Release release, long number, String idempotencyKey, String requestDigest) {
        persist(ReleaseEntity.of(release, number, idempotencyKey, requestDigest));
        flush();
    }

    Optional<Kept> answered(String idempotencyKey) {
        return find("idempotencyKey", idempotencyKey)
                .firstResultOptional()
                .map(entity -> new Kept(entity.toModel(), entity.requestDigest));
    }

    List<Release> published() {
        return find("publishedAt is not null order by number").stream()
                .map(ReleaseEntity::toModel)
                .toList();
    }

    /** The release, held so that only one caller publishes it. */
    Optional<Release> forPublication(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).map(ReleaseEntity::toModel);
    }

    Release publish(String code, Instant at) {
        var entity = findById(code);
        entity.publishedAt = at;
        flush();
        return entity.toModel();
    }

    @Transactional
    List<Mark> marks() {
        return find("select code, publishedAt from ReleaseEntity order by number")
                .project(Mark.class)
                .list();
    }

    @Transactional
    List<Release> read(Collection<String> codes) {
        return find("code in ?1 order by number", codes).stream()
                .map(ReleaseEntity::toModel)
                .toList();
    }

    @Transactional
    List<SigningKey.PublicKey> keys() {
        return SigningKeyEntity.<SigningKeyEntity>findAll().stream()
                .map(key -> new SigningKey.PublicKey(key.keyId, key.publicKey))
                .sorted(Comparator.comparing(SigningKey.PublicKey::id))
                .toList();
    }

    @Transactional
    void remember(SigningKey.PublicKey key) {
        getEntityManager()
                .createNativeQuery(
                        "insert into signing_key (key_id, public_key) values (?1, ?2)"
                                + " on conflict do nothing")
                .setParameter(1, key.id())
                .setParameter(2, key.x())
                .executeUpdate();
    }
}
