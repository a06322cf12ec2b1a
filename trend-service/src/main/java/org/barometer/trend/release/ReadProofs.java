package org.barometer.trend.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.audit.AuditLog;
import org.barometer.trend.audit.model.Act;
import org.barometer.trend.release.model.Asked;

/** Shows those who make releases why nobody learns too much from one. */
@ApplicationScoped
public class ReadProofs {
    private final ProofStore proofs;
    private final AuditLog audit;

    ReadProofs(ProofStore proofs, AuditLog audit) {
        this.proofs = proofs;
        this.audit = audit;
    }

    @Transactional
    public AuditReport report(String release) {
        return new AuditReport(release, proofs.attacked(release));
    }

    /**
     * The certificate of a question, compressed; who takes it is written down, since it tells all.
     */
    @Transactional
    Optional<byte[]> certificate(String release, Asked asked) {
        var document = proofs.certificate(release, asked);
        document.ifPresent(
                _ ->
                        audit.add(
                                Act.of("CERTIFICATE_READ", "RELEASE", release)
                                        .changing(
                                                Map.of(),
                                                Map.of(
                                                        "edition", asked.edition(),
                                                        "measure", asked.measure()))));
        return document;
    }
}
