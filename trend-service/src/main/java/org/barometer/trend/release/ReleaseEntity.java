package org.barometer.trend.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.ReleaseContent;
import org.barometer.trend.release.model.Step;

@Entity
@Table(name = "release")
class ReleaseEntity extends PanacheEntityBase {
    @Id String code;

    @Column(updatable = false)
    long number;

    @Column(updatable = false)
    String canonical;

    @Column(updatable = false)
    String digest;

    @Column(updatable = false)
    String signature;

    @Column(name = "key_id", updatable = false)
    String keyId;

    @Column(name = "idempotency_key", updatable = false)
    String idempotencyKey;

    @Column(name = "request_digest", updatable = false)
    String requestDigest;

    @Column(name = "compiled_at", updatable = false)
    Instant compiledAt;

    /** JSON. */
    @Column(updatable = false)
    String makers;

    @SuppressWarnings("NullAway.Init") // Filled by Hibernate.
    ReleaseEntity() {}

    static ReleaseEntity of(
            Release release, long number, String idempotencyKey, String requestDigest) {
        var entity = new ReleaseEntity();
        entity.code = release.code();
        entity.number = number;
        entity.canonical = release.canonical();
        entity.digest = release.digest();
        entity.signature = release.signature();
        entity.keyId = release.keyId();
        entity.idempotencyKey = idempotencyKey;
        entity.requestDigest = requestDigest;
        entity.compiledAt = release.content().compiledAt();
        entity.makers = CanonicalJson.write(release.makers());
        return entity;
    }

    Release toModel(List<Step> steps) {
        return new Release(
                code,
                CanonicalJson.read(canonical, ReleaseContent.class),
                canonical,
                digest,
                signature,
                keyId,
                Set.of(CanonicalJson.read(makers, String[].class)),
                steps);
    }
}
