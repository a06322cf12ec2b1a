package org.barometer.trend.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.barometer.trend.release.model.Embargo;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Revision;
import org.barometer.trend.release.model.Step;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a list of releases says about each.
 *
 * @param embargo until when it is kept back; told to those who make releases, before it is
 *     published
 * @param refused why it was not let out; told to those who make releases
 */
record ReleaseView(
        String release,
        Map<String, String> title,
        List<String> editions,
        List<String> measures,
        @JsonProperty("public") boolean open,
        Release.State state,
        Instant compiledAt,
        @Nullable Instant publishedAt,
        @Nullable EmbargoView embargo,
        @Nullable Revision revises,
        @Nullable String supersededBy,
        @Nullable ReasonView refused,
        @Nullable ReasonView withdrawn,
        String digest,
        String signature,
        String keyId) {

    /** A moment by the clock of a place. */
    record EmbargoView(
            LocalDateTime until,
            @Schema(type = SchemaType.STRING, examples = "Europe/Stockholm") ZoneId zone,
            Instant ends) {
        static EmbargoView of(Embargo embargo) {
            return new EmbargoView(embargo.until(), embargo.zone(), embargo.ends());
        }
    }

    /** Why something was done, and when. */
    record ReasonView(@Nullable String reason, Map<String, String> text, Instant at) {
        static ReasonView of(Step step) {
            return new ReasonView(step.reason(), step.text(), step.at());
        }
    }

    static ReleaseView of(Release release) {
        return at(release, Instant.MAX);
    }

    /** As it was at a moment; what came later is not told. */
    static ReleaseView at(Release release, Instant moment) {
        var content = release.content();
        var then = release.at(moment);
        var isOut = then.state().isOut();
        return new ReleaseView(
                release.code(),
                content.title(),
                content.editionCodes(),
                content.measures().stream().map(PublishedMeasure::measure).toList(),
                release.isPublic(),
                then.state(),
                content.compiledAt(),
                then.published().orElse(null),
                isOut ? null : then.embargo().map(EmbargoView::of).orElse(null),
                content.revises(),
                then.successor().orElse(null),
                then.step(Step.Kind.REFUSED).map(ReasonView::of).orElse(null),
                then.step(Step.Kind.WITHDRAWN).map(ReasonView::of).orElse(null),
                release.digest(),
                release.signature(),
                release.keyId());
    }
}
