package org.barometer.trend.release;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Release.State;
import org.barometer.trend.release.model.ReleaseContent;
import org.barometer.trend.release.model.Step;

/**
 * Who may read which release: anyone a public one, the rest by role, unpublished ones those who
 * make them.
 */
@ApplicationScoped
public class Readers {
    private final Ledger ledger;
    private final SecurityIdentity caller;

    Readers(Ledger ledger, SecurityIdentity caller) {
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * Releases that the caller may read: those that stand, the newest first, then those whose place
     * another has taken.
     */
    public List<Release> published() {
        return out().stream()
                .filter(release -> release.state() != State.WITHDRAWN)
                .sorted(
                        comparing((Release release) -> release.state() == State.SUPERSEDED)
                                .thenComparing(
                                        release -> release.published().orElseThrow(),
                                        reverseOrder()))
                .toList();
    }

    /** Those that stand, the newest first. */
    public List<Release> standing() {
        return published().stream().filter(release -> release.state() == State.PUBLISHED).toList();
    }

    /** Everything that was ever published to the caller, in the order in which it was compiled. */
    public List<Release> out() {
        return ledger.all().stream()
                .filter(release -> release.state().isOut())
                .filter(release -> release.isPublic() || readsDashboards())
                .toList();
    }

    /** A release to be shown on pages: to those who make releases also before it is out. */
    public Optional<Release> shown(String code) {
        return makesReleases()
                ? ledger.release(code).filter(release -> release.state() != State.WITHDRAWN)
                : published().stream().filter(release -> release.code().equals(code)).findFirst();
    }

    /** A release by its code, or the refusal that the caller gets. */
    public Release release(String code) {
        var release = kept(code);
        if (release.state() == State.WITHDRAWN) {
            throw new ProblemException(410, "release-withdrawn", why(release));
        }
        return release;
    }

    /** The same, also where it was taken back: to those who make releases it stays readable. */
    Release entry(String code) {
        return makesReleases() ? kept(code) : release(code);
    }

    private Release kept(String code) {
        var release = ledger.release(code).orElseThrow(ProblemException::notFound);
        if (!release.state().isOut()) {
            if (!makesReleases()) {
                throw ProblemException.notFound();
            }
            return release;
        }
        if (!release.isPublic() && !readsDashboards()) {
            if (caller.isAnonymous()) {
                throw new UnauthorizedException();
            }
            throw new ForbiddenException();
        }
        return release;
    }

    private static String why(Release release) {
        return release.step(Step.Kind.WITHDRAWN)
                .map(
                        step ->
                                "%s was withdrawn on %s (%s): %s"
                                        .formatted(
                                                release.code(),
                                                step.at(),
                                                step.reason(),
                                                step.text().getOrDefault("en", "")))
                .orElse("");
    }

    /** Everything that the caller may read, as it was compiled. */
    List<Release> all() {
        return makesReleases() ? ledger.all() : out();
    }

    /** The newest release that the caller may read and that tells of a measure. */
    public Optional<Release> newestWith(String measure) {
        return newest(content -> content.measure(measure).isPresent());
    }

    /** The release that told of a measure at a moment; refused if it was taken back since. */
    public Optional<Release> newestWith(String measure, Instant moment) {
        return newest(content -> content.measure(measure).isPresent(), moment);
    }

    /** The newest release that the caller may read and that tells something. */
    public Optional<Release> newest(Predicate<ReleaseContent> telling) {
        return standing().stream().filter(release -> telling.test(release.content())).findFirst();
    }

    /** The release that told something at a moment; refused if it was taken back since. */
    public Optional<Release> newest(Predicate<ReleaseContent> telling, Instant moment) {
        return out().stream()
                .filter(release -> release.at(moment).state() == State.PUBLISHED)
                .filter(release -> telling.test(release.content()))
                .max(comparing((Release release) -> release.published().orElseThrow()))
                .map(release -> release(release.code()));
    }

    private boolean readsDashboards() {
        return ReadingRights.of(caller) != ReadingRights.PUBLIC;
    }

    private boolean makesReleases() {
        return ReadingRights.of(caller) == ReadingRights.ALL;
    }
}
