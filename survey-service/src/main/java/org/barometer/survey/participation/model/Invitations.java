package org.barometer.survey.participation.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.lock.model.Lock;

/** Who is asked to answer an edition; where nobody is named, every agency may. */
public record Invitations(Map<String, Participation> byAgency, Instant since) {

    public Invitations {
        byAgency = Map.copyOf(byAgency);
    }

    /** Why an agency cannot answer now, if so. */
    public Optional<Lock> lock(String agency, Instant now) {
        if (byAgency.isEmpty()) {
            return Optional.empty();
        }
        var participation = byAgency.get(agency);
        return participation == null
                ? Optional.of(Lock.Reason.NOT_INVITED.since(since))
                : participation.lock(now);
    }
}
