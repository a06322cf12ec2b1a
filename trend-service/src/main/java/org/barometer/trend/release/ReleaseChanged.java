package org.barometer.trend.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Revision;
import org.barometer.trend.release.model.Step;
import org.jspecify.annotations.Nullable;

/**
 * The event barometer.releases.v1: a release can now be read, or another has taken its place, or it
 * was taken back.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseChanged(
        String release,
        Map<String, String> title,
        List<String> editions,
        @JsonProperty("public") boolean open,
        Release.State state,
        Instant publishedAt,
        String digest,
        String signature,
        String keyId,
        @Nullable Revises revises,
        @Nullable String supersededBy,
        @Nullable Withdrawn withdrawn) {

    /** Whose place it takes, and why. */
    record Revises(String release, Revision.Reason reason) {}

    /** Since when it does not stand any more, and why. */
    record Withdrawn(Instant at, @Nullable String reason, Map<String, String> text) {}

    static ReleaseChanged of(Release release) {
        return new ReleaseChanged(
                release.code(),
                release.content().title(),
                release.content().editionCodes(),
                release.isPublic(),
                release.state(),
                release.published().orElseThrow(),
                release.digest(),
                release.signature(),
                release.keyId(),
                release.content()
                        .revision()
                        .map(revision -> new Revises(revision.release(), revision.reason()))
                        .orElse(null),
                release.successor().orElse(null),
                release.step(Step.Kind.WITHDRAWN)
                        .map(step -> new Withdrawn(step.at(), step.reason(), step.text()))
                        .orElse(null));
    }
}
