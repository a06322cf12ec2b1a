package org.barometer.trend.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.barometer.trend.audit.AuditLog;
import org.barometer.trend.audit.model.Act;
import org.barometer.trend.outbox.Outbox;
import org.barometer.trend.release.ReleaseOutcome.Done;
import org.barometer.trend.release.ReleaseOutcome.MadeByCaller;
import org.barometer.trend.release.ReleaseOutcome.Unchanged;
import org.barometer.trend.release.ReleaseOutcome.Unfit;
import org.barometer.trend.release.ReleaseOutcome.Unknown;
import org.barometer.trend.release.model.Embargo;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Release.State;
import org.barometer.trend.release.model.Step;
import org.barometer.trend.topic.Topics;

/**
 * What is done to a release once it is compiled: a second person lets it out or does not, it is
 * kept back until a moment, takes the place of another, and may be taken back.
 */
@ApplicationScoped
public class PublishRelease {
    private final ReleaseStore store;
    private final Ledger ledger;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    PublishRelease(ReleaseStore store, Ledger ledger, Outbox outbox, AuditLog audit, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A second person has looked at it: it is published, as soon as its embargo ends. */
    public ReleaseOutcome approve(String code) {
        return change(
                code,
                release ->
                        switch (release.state()) {
                            case COMPILED ->
                                    isMadeByCaller(release)
                                            ? new MadeByCaller()
                                            : approved(release);
                            case APPROVED, PUBLISHED, SUPERSEDED -> new Unchanged(release);
                            case REFUSED, WITHDRAWN -> new Unfit(release.state());
                        });
    }

    /** A second person has looked at it, and does not let it out. */
    public ReleaseOutcome refuse(String code, Step.Refusal reason, Map<String, String> text) {
        return change(
                code,
                release ->
                        switch (release.state()) {
                            case COMPILED, APPROVED ->
                                    isMadeByCaller(release)
                                            ? new MadeByCaller()
                                            : refused(release, reason, text);
                            case REFUSED -> new Unchanged(release);
                            case PUBLISHED, SUPERSEDED, WITHDRAWN -> new Unfit(release.state());
                        });
    }

    /** Keeps it back until another moment; one that has passed lets it out. */
    public ReleaseOutcome keepBack(String code, Embargo embargo) {
        return change(
                code,
                release ->
                        switch (release.state()) {
                            case COMPILED, APPROVED -> keptBack(release, embargo);
                            case REFUSED, PUBLISHED, SUPERSEDED, WITHDRAWN ->
                                    new Unfit(release.state());
                        });
    }

    /** Takes back what was published; it stays in the ledger. */
    public ReleaseOutcome withdraw(String code, Step.Withdrawal reason, Map<String, String> text) {
        return change(
                code,
                release ->
                        switch (release.state()) {
                            case PUBLISHED, SUPERSEDED -> withdrawn(release, reason, text);
                            case WITHDRAWN -> new Unchanged(release);
                            case COMPILED, APPROVED, REFUSED -> new Unfit(release.state());
                        });
    }

    /** Publishes what was approved, if nothing keeps it back any more. */
    void publishIfDue(String code) {
        change(
                code,
                release ->
                        release.isDue(clock.instant())
                                ? new Done(published(release, now()))
                                : new Unchanged(release));
    }

    /** Holds the release meanwhile, and lets this instance know of the change at once. */
    private ReleaseOutcome change(String code, Function<Release, ReleaseOutcome> act) {
        var outcome =
                QuarkusTransaction.requiringNew()
                        .call(() -> store.hold(code).map(act).orElseGet(Unknown::new));
        ledger.refresh();
        return outcome;
    }

    private boolean isMadeByCaller(Release release) {
        return !release.mayBeJudgedBy(audit.currentActor().account());
    }

    private ReleaseOutcome approved(Release release) {
        var now = now();
        var approved =
                add(
                        release,
                        Step.approved(now, audit.currentActor().account()),
                        "RELEASE_APPROVED");
        return new Done(approved.isDue(clock.instant()) ? published(approved, now) : approved);
    }

    private ReleaseOutcome refused(Release release, Step.Refusal reason, Map<String, String> text) {
        var step = Step.refused(now(), audit.currentActor().account(), reason, text);
        return new Done(add(release, step, "RELEASE_REFUSED"));
    }

    private ReleaseOutcome keptBack(Release release, Embargo embargo) {
        if (release.embargo().filter(embargo::equals).isPresent()) {
            return new Unchanged(release);
        }
        if (isMadeByCaller(release)) {
            return new MadeByCaller();
        }
        var step = Step.embargoed(now(), audit.currentActor().account(), embargo);
        var later = add(release, step, "RELEASE_EMBARGOED");
        return new Done(later.isDue(clock.instant()) ? published(later, now()) : later);
    }

    private ReleaseOutcome withdrawn(
            Release release, Step.Withdrawal reason, Map<String, String> text) {
        var step = Step.withdrawn(now(), audit.currentActor().account(), reason, text);
        return new Done(told(add(release, step, "RELEASE_WITHDRAWN")));
    }

    private Release published(Release release, Instant now) {
        var published = told(add(release, Step.published(now), "RELEASE_PUBLISHED"));
        release.content()
                .revision()
                .flatMap(
                        revision ->
                                store.hold(revision.release())
                                        .filter(earlier -> earlier.state() == State.PUBLISHED)
                                        .map(
                                                earlier ->
                                                        add(
                                                                earlier,
                                                                Step.superseded(
                                                                        now,
                                                                        revision.reason(),
                                                                        release.code()),
                                                                "RELEASE_SUPERSEDED")))
                .ifPresent(this::told);
        return published;
    }

    private Release add(Release release, Step step, String action) {
        var changed = store.add(release, step);
        var after = new TreeMap<>(values(changed, step));
        after.put("digest", release.digest());
        audit.add(
                Act.of(action, "RELEASE", release.code())
                        .changing(values(release, step), after)
                        .because(step.reason()));
        return changed;
    }

    private static Map<String, String> values(Release release, Step step) {
        return step.kind() == Step.Kind.EMBARGOED
                ? release.embargo()
                        .map(
                                each ->
                                        Map.of(
                                                "until", each.until().toString(),
                                                "zone", each.zone().getId()))
                        .orElse(Map.of())
                : Map.of("state", release.state().name());
    }

    private Release told(Release release) {
        outbox.add(Topics.RELEASES, release.code(), ReleaseChanged.of(release), now());
        return release;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
