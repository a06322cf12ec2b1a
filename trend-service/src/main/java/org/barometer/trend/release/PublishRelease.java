package org.barometer.trend.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.barometer.trend.audit.AuditLog;
import org.barometer.trend.audit.model.Act;
import org.barometer.trend.outbox.Outbox;
import org.barometer.trend.release.PublicationOutcome.AlreadyPublished;
import org.barometer.trend.release.PublicationOutcome.Published;
import org.barometer.trend.release.PublicationOutcome.Unknown;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.topic.Topics;

/** Lets others see a release, and tells them. */
@ApplicationScoped
class PublishRelease {
    private final ReleaseStore store;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    PublishRelease(ReleaseStore store, Outbox outbox, AuditLog audit, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PublicationOutcome publish(String code) {
        var found = store.forPublication(code);
        if (found.isEmpty()) {
            return new Unknown();
        }
        if (found.get().state() == Release.State.PUBLISHED) {
            return new AlreadyPublished(found.get());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var release = store.publish(code, now);
        audit.add(
                Act.of("RELEASE_PUBLISHED", "RELEASE", code)
                        .changing(
                                Map.of("state", found.get().state().name()),
                                Map.of(
                                        "state", release.state().name(),
                                        "digest", release.digest())));
        outbox.add(Topics.RELEASES, code, ReleasePublished.of(release), now);
        return new Published(release);
    }
}
