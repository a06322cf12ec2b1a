package org.barometer.survey.denial;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import org.barometer.survey.denial.model.Denial;
import org.barometer.survey.http.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses whoever is on the deny list, whatever is asked for: each request is looked up anew, also
 * one whose token was verified before or is kept in a session.
 */
class RefuseDenied {
    private final Denials denials;
    private final SecurityIdentity caller;
    private final MeterRegistry meters;

    RefuseDenied(Denials denials, SecurityIdentity caller, MeterRegistry meters) {
        this.denials = denials;
        this.caller = caller;
        this.meters = meters;
    }

    @ServerRequestFilter(preMatching = true)
    public void refuse() {
        denials.of(caller)
                .ifPresent(
                        denial -> {
                            throw refusal(denial);
                        });
    }

    private ProblemException refusal(Denial denial) {
        meters.counter("barometer.denials", "reason", denial.slug()).increment();
        return new ProblemException(403, denial.slug(), denial.detail());
    }
}
