package org.barometer.trend.release;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.barometer.trend.http.TokenAgencies;
import org.barometer.trend.release.model.Evidence;

/** What an agency gave of each release, for those who speak for it. */
@ApplicationScoped
public class OwnEvidence {
    private final EvidenceStore store;
    private final SecurityIdentity caller;

    OwnEvidence(EvidenceStore store, SecurityIdentity caller) {
        this.store = store;
        this.caller = caller;
    }

    /** By release; nothing of those that count no answers of the agency. */
    public Map<String, Evidence> of(String agency) {
        return store.of(agency, speaker());
    }

    /**
     * What the database is told does not come from whoever asks but from the verified token, so
     * that a check that was forgotten shows nothing.
     */
    private String speaker() {
        var agencies = TokenAgencies.of(caller);
        return agencies.size() == 1 ? agencies.getFirst() : "";
    }
}
