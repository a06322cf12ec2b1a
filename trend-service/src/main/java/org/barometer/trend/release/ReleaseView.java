package org.barometer.trend.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.Release;
import org.jspecify.annotations.Nullable;

/** What a list of releases says about each. */
record ReleaseView(
        String release,
        Map<String, String> title,
        List<String> editions,
        List<String> measures,
        @JsonProperty("public") boolean open,
        Release.State state,
        Instant compiledAt,
        @Nullable Instant publishedAt,
        String digest,
        String signature,
        String keyId) {

    static ReleaseView of(Release release) {
        var content = release.content();
        return new ReleaseView(
                release.code(),
                content.title(),
                content.editionCodes(),
                content.measures().stream().map(PublishedMeasure::measure).toList(),
                release.isPublic(),
                release.state(),
                content.compiledAt(),
                release.publishedAt(),
                release.digest(),
                release.signature(),
                release.keyId());
    }
}
