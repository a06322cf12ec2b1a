package org.barometer.trend.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Pattern;
import org.barometer.trend.release.AuditReport.Attacked;
import org.barometer.trend.release.model.Asked;
import org.barometer.trend.release.model.Clearance.AsPublished;
import org.barometer.trend.release.model.Clearance.Cleared;
import org.barometer.trend.release.model.Clearance.Verdict;
import org.barometer.trend.release.model.Proof;

/** Keeps what each release shows of each question, and why nobody learns too much from it. */
@ApplicationScoped
class ProofStore {
    private final EntityManager entities;

    ProofStore(EntityManager entities) {
        this.entities = entities;
    }

    /** For this transaction alone: rows of agencies are behind a wall otherwise. */
    void seeEvidence() {
        entities.createNativeQuery("select set_config('barometer.scope', 'evidence', true)")
                .getSingleResult();
    }

    void keep(String release, Map<Asked, Verdict> verdicts) {
        verdicts.forEach(
                (asked, verdict) ->
                        entities.createNativeQuery(
                                        "insert into release_clearance"
                                                + " (release, edition, measure, pattern, certificate)"
                                                + " values (?1, ?2, ?3, ?4, ?5)")
                                .setParameter(1, release)
                                .setParameter(2, asked.edition())
                                .setParameter(3, asked.measure())
                                .setParameter(4, CanonicalJson.write(verdict.pattern()))
                                .setParameter(5, certificate(asked, verdict))
                                .executeUpdate());
    }

    private Long certificate(Asked asked, Verdict verdict) {
        return switch (verdict) {
            case Cleared(var _, var proof) -> add(proof);
            case AsPublished(var _, var earlier) -> certificate(asked, earlier);
        };
    }

    private Long add(Proof proof) {
        var extent = proof.extent();
        return (Long)
                entities.createNativeQuery(
                                "insert into certificate"
                                        + " (facts, secrets, attackers, hidden, document)"
                                        + " values (?1, ?2, ?3, ?4, ?5) returning number",
                                Long.class)
                        .setParameter(1, extent.facts())
                        .setParameter(2, extent.secrets())
                        .setParameter(3, extent.attackers())
                        .setParameter(4, extent.hidden())
                        .setParameter(5, proof.certificate())
                        .getSingleResult();
    }

    private Long certificate(Asked asked, String release) {
        return (Long)
                entities.createNativeQuery(
                                "select certificate from release_clearance"
                                        + " where release = ?1 and edition = ?2 and measure = ?3",
                                Long.class)
                        .setParameter(1, release)
                        .setParameter(2, asked.edition())
                        .setParameter(3, asked.measure())
                        .getSingleResult();
    }

    /** By release: what of each question it shows and hides. */
    Map<String, Map<Asked, Pattern>> patterns() {
        var patterns = new HashMap<String, Map<Asked, Pattern>>();
        for (var row :
                entities.createNativeQuery(
                                "select release, edition, measure, pattern from release_clearance",
                                Tuple.class)
                        .getResultList()) {
            var kept = (Tuple) row;
            patterns.computeIfAbsent(kept.get(0, String.class), _ -> new HashMap<>())
                    .put(
                            new Asked(kept.get(2, String.class), kept.get(1, String.class)),
                            CanonicalJson.read(kept.get(3, String.class), Pattern.class));
        }
        return patterns;
    }

    /** What was attacked for a release, in the order of editions and measures. */
    List<Attacked> attacked(String release) {
        seeEvidence();
        var attacked = new ArrayList<Attacked>();
        for (var row :
                entities.createNativeQuery(
                                """
                                select c.edition, c.measure, c.certificate,
                                       p.facts, p.secrets, p.attackers, p.hidden
                                from release_clearance c join certificate p on p.number = c.certificate
                                where c.release = ?1 order by c.edition, c.measure
                                """,
                                Tuple.class)
                        .setParameter(1, release)
                        .getResultList()) {
            var kept = (Tuple) row;
            attacked.add(
                    new Attacked(
                            kept.get(0, String.class),
                            kept.get(1, String.class),
                            kept.get(2, Long.class),
                            kept.get(3, Integer.class),
                            kept.get(4, Integer.class),
                            kept.get(5, Integer.class),
                            kept.get(6, Integer.class)));
        }
        return attacked;
    }

    /** The document, compressed by gzip. */
    Optional<byte[]> certificate(String release, Asked asked) {
        seeEvidence();
        var documents =
                entities.createNativeQuery(
                                """
                                select p.document
                                from release_clearance c join certificate p on p.number = c.certificate
                                where c.release = ?1 and c.edition = ?2 and c.measure = ?3
                                """,
                                byte[].class)
                        .setParameter(1, release)
                        .setParameter(2, asked.edition())
                        .setParameter(3, asked.measure())
                        .getResultList();
        return documents.isEmpty() ? Optional.empty() : Optional.of((byte[]) documents.getFirst());
    }
}
