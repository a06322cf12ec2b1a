package org.barometer.trend.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.barometer.trend.release.model.Evidence;

/** Keeps what each release was counted from, agency by agency. */
@ApplicationScoped
class EvidenceStore {
    private final EntityManager entities;

    EvidenceStore(EntityManager entities) {
        this.entities = entities;
    }

    void keep(String release, Evidence evidence) {
        evidence.byAgency()
                .forEach(
                        (agency, own) ->
                                entities.createNativeQuery(
                                                "insert into release_evidence"
                                                        + " (release, agency, evidence)"
                                                        + " values (?1, ?2, ?3)")
                                        .setParameter(1, release)
                                        .setParameter(2, agency)
                                        .setParameter(3, CanonicalJson.write(own))
                                        .executeUpdate());
    }

    /** By release, of all agencies that the transaction sees. */
    Map<String, Evidence> all() {
        return byRelease(
                entities.createNativeQuery(
                        "select release, evidence from release_evidence order by release, agency",
                        Tuple.class));
    }

    /**
     * What an agency gave of each release that counts answers of it.
     *
     * @param speaker the agency for which the caller's token speaks: the database shows its rows
     */
    @Transactional
    Map<String, Evidence> of(String agency, String speaker) {
        entities.createNativeQuery("select set_config('barometer.agency', ?1, true)")
                .setParameter(1, speaker)
                .getSingleResult();
        return byRelease(
                entities.createNativeQuery(
                                "select release, evidence from release_evidence where agency = ?1",
                                Tuple.class)
                        .setParameter(1, agency));
    }

    private static Map<String, Evidence> byRelease(Query query) {
        var evidence = new HashMap<String, Evidence>();
        for (var row : query.getResultList()) {
            var kept = (Tuple) row;
            evidence.merge(
                    kept.get(0, String.class),
                    CanonicalJson.read(kept.get(1, String.class), Evidence.class),
                    Evidence::plus);
        }
        return evidence;
    }
}
