package org.barometer.trend.release;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.barometer.trend.release.model.Asked;
import org.barometer.trend.release.model.Clearance.Verdict;
import org.barometer.trend.release.model.Evidence;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Restatement.Published;
import org.barometer.trend.release.model.Step;

/** The ledger as it is kept: releases and what was done to them are added and never changed. */
@ApplicationScoped
class ReleaseStore implements PanacheRepositoryBase<ReleaseEntity, String> {

    /** What grows in a release: the number of steps. */
    record Mark(String code, long steps) {}

    private final EvidenceStore evidence;
    private final ProofStore proofs;

    ReleaseStore(EvidenceStore evidence, ProofStore proofs) {
        this.evidence = evidence;
        this.proofs = proofs;
    }

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

    void add(Release release, long number, String key, String requestDigest) {
        persist(ReleaseEntity.of(release, number, key, requestDigest));
        flush();
        for (var i = 0; i < release.steps().size(); i++) {
            persist(release.code(), i + 1, release.steps().get(i));
        }
    }

    /** The release with one more step. */
    Release add(Release release, Step step) {
        persist(release.code(), release.steps().size() + 1, step);
        var steps = new ArrayList<>(release.steps());
        steps.add(step);
        return new Release(
                release.code(),
                release.content(),
                release.canonical(),
                release.digest(),
                release.signature(),
                release.keyId(),
                release.makers(),
                steps);
    }

    private void persist(String release, int number, Step step) {
        getEntityManager().persist(StepEntity.of(release, number, step));
        flush();
    }

    void keep(String release, Evidence counted, Map<Asked, Verdict> verdicts) {
        proofs.seeEvidence();
        evidence.keep(release, counted);
        proofs.keep(release, verdicts);
    }

    /**
     * All that was ever published, with what it was counted from and what of it was shown, the
     * oldest first. Releases from before that was kept are not among them.
     */
    List<Published> everPublishedAsCounted() {
        proofs.seeEvidence();
        var counted = evidence.all();
        var patterns = proofs.patterns();
        return everPublished().stream()
                .filter(release -> counted.containsKey(release.code()))
                .sorted(comparing(release -> release.published().orElseThrow()))
                .map(
                        release ->
                                new Published(
                                        release.content(),
                                        Objects.requireNonNull(counted.get(release.code())),
                                        patterns.getOrDefault(release.code(), Map.of())))
                .toList();
    }

    /** What was compiled under a name that is given once. */
    Optional<Release> answered(String key) {
        return models(find("idempotencyKey", key).list()).stream().findFirst();
    }

    /** All that was ever published, also what was taken back: it has been seen. */
    List<Release> everPublished() {
        return models(listAll()).stream().filter(release -> release.state().isOut()).toList();
    }

    /** The release, held so that one caller after the other does something to it. */
    Optional<Release> hold(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .map(entity -> models(List.of(entity)).getFirst());
    }

    @Transactional
    List<Mark> marks() {
        return find("select r.code, (select count(*) from StepEntity s where s.release = r.code)"
                        + " from ReleaseEntity r order by r.number")
                .project(Mark.class)
                .list();
    }

    @Transactional
    List<Release> read(Collection<String> codes) {
        return models(find("code in ?1 order by number", codes).list());
    }

    private List<Release> models(List<ReleaseEntity> entities) {
        var steps =
                getEntityManager()
                        .createQuery(
                                "from StepEntity where release in ?1 order by release, number",
                                StepEntity.class)
                        .setParameter(1, entities.stream().map(entity -> entity.code).toList())
                        .getResultStream()
                        .collect(
                                groupingBy(
                                        step -> step.release,
                                        mapping(StepEntity::toModel, toList())));
        return entities.stream()
                .map(entity -> entity.toModel(steps.getOrDefault(entity.code, List.of())))
                .toList();
    }

    @Transactional
    List<SigningKey.PublicKey> keys() {
        return SigningKeyEntity.<SigningKeyEntity>findAll().stream()
                .map(key -> new SigningKey.PublicKey(key.keyId, key.publicKey))
                .sorted(comparing(SigningKey.PublicKey::id))
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
