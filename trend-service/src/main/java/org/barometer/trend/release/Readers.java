package org.barometer.trend.release;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.release.model.Release;

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

    /** Published releases that the caller may read, the newest first. */
    public List<Release> published() {
        return ledger.all().reversed().stream()
                .filter(release -> release.state() == Release.State.PUBLISHED)
                .filter(release -> release.isPublic() || readsDashboards())
                .sorted(
                        comparing(
                                (Release release) -> release.published().orElseThrow(),
                                reverseOrder()))
                .toList();
    }

    /** A release by its code, or the refusal that the caller gets. */
    public Release release(String code) {
        var release = ledger.release(code).orElseThrow(ProblemException::notFound);
        if (release.state() == Release.State.COMPILED) {
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

    /** Everything that the caller may read, as it was compiled. */
    List<Release> all() {
        return makesReleases() ? ledger.all() : published().reversed();
    }

    /** The newest release that the caller may read and that tells of a measure. */
    public Optional<Release> newestWith(String measure) {
        return published().stream()
                .filter(release -> release.content().measure(measure).isPresent())
                .findFirst();
    }

    private boolean readsDashboards() {
        return ReadingRights.of(caller) != ReadingRights.PUBLIC;
    }

    private boolean makesReleases() {
        return ReadingRights.of(caller) == ReadingRights.ALL;
    }
}
