package org.barometer.trend.release;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Pattern;
import org.barometer.trend.release.model.Asked;
import org.barometer.trend.release.model.Clearance.AsPublished;
import org.barometer.trend.release.model.Clearance.Cleared;
import org.barometer.trend.release.model.Clearance.Verdict;
import org.barometer.trend.release.model.Evidence;
import org.barometer.trend.release.model.Proof;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Restatement.Published;
import org.barometer.trend.release.model.Step;

/** The ledger as it is kept: releases and what was done to them are added and never changed. */
@ApplicationScoped
class ReleaseStore implements PanacheRepositoryBase<ReleaseEntity, String> {

    /** What grows in a release: the number of steps. */
    record Mark(String code, long steps) {}

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

    void keep(String release, Evidence evidence, Map<Asked, Verdict> verdicts) {
        seeEvidence();
        getEntityManager()
                .createNativeQuery(
                        "insert into release_evidence (release, evidence) values (?1, ?2)")
                .setParameter(1, release)
                .setParameter(2, CanonicalJson.write(evidence))
                .executeUpdate();
        verdicts.forEach((asked, verdict) -> keep(release, asked, verdict));
    }

    private void keep(String release, Asked asked, Verdict verdict) {
        var certificate =
                switch (verdict) {
                    case Cleared(var _, var proof) -> add(proof);
                    case AsPublished(var _, var earlier) -> certificate(earlier, asked);
                };
        getEntityManager()
                .createNativeQuery(
                        "insert into release_clearance (release, edition, measure, pattern, certificate)"
                                + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, release)
                .setParameter(2, asked.edition())
                .setParameter(3, asked.measure())
                .setParameter(4, CanonicalJson.write(verdict.pattern()))
                .setParameter(5, certificate)
                .executeUpdate();
    }

    private Long add(Proof proof) {
        var extent = proof.extent();
        return (Long)
                getEntityManager()
                        .createNativeQuery(
                                "insert into certificate (facts, secrets, attackers, hidden, document)"
                                        + " values (?1, ?2, ?3, ?4, ?5) returning number",
                                Long.class)
                        .setParameter(1, extent.facts())
                        .setParameter(2, extent.secrets())
                        .setParameter(3, extent.attackers())
                        .setParameter(4, extent.hidden())
                        .setParameter(5, proof.certificate())
                        .getSingleResult();
    }

    private Long certificate(String release, Asked asked) {
        return (Long)
                getEntityManager()
                        .createNativeQuery(
                                "select certificate from release_clearance"
                                        + " where release = ?1 and edition = ?2 and measure = ?3",
                                Long.class)
                        .setParameter(1, release)
                        .setParameter(2, asked.edition())
                        .setParameter(3, asked.measure())
                        .getSingleResult();
    }

    /**
     * All that was ever published, with what it was counted from and what of it was shown, the
     * oldest first. Releases from before that was kept are not among them.
     */
    List<Published> everPublishedAsCounted() {
        seeEvidence();
        var evidence = new HashMap<String, Evidence>();
        for (var row : rows("select release, evidence from release_evidence")) {
            evidence.put(
                    row.get(0, String.class),
                    CanonicalJson.read(row.get(1, String.class), Evidence.class));
        }
        var patterns = new HashMap<String, Map<Asked, Pattern>>();
        for (var row : rows("select release, edition, measure, pattern from release_clearance")) {
            patterns.computeIfAbsent(row.get(0, String.class), _ -> new HashMap<>())
                    .put(
                            new Asked(row.get(2, String.class), row.get(1, String.class)),
                            CanonicalJson.read(row.get(3, String.class), Pattern.class));
        }
        return everPublished().stream()
                .filter(release -> evidence.containsKey(release.code()))
                .sorted(comparing(release -> release.published().orElseThrow()))
                .map(
                        release ->
                                new Published(
                                        release.content(),
                                        Objects.requireNonNull(evidence.get(release.code())),
                                        patterns.getOrDefault(release.code(), Map.of())))
                .toList();
    }

    private List<Tuple> rows(String query) {
        var rows = new ArrayList<Tuple>();
        for (var row : getEntityManager().createNativeQuery(query, Tuple.class).getResultList()) {
            rows.add((Tuple) row);
        }
        return rows;
    }

    private void seeEvidence() {
        getEntityManager()
                .createNativeQuery("select set_config('barometer.scope', 'evidence', true)")
                .getSingleResult();
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
