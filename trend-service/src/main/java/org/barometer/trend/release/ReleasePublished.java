package org.barometer.trend.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.barometer.trend.release.model.Release;

/** The event barometer.releases.v1: a release can now be read. */
record ReleasePublished(
        String release,
        Map<String, String> title,
        List<String> editions,
        @JsonProperty("public") boolean open,
        Instant publishedAt,
        String digest,
        String signature,
        String keyId) {

    static ReleasePublished of(Release release) {
        return new ReleasePublished(
                release.code(),
                release.content().title(),
                release.content().editionCodes(),
                release.isPublic(),
                release.published().orElseThrow(),
                release.digest(),
                release.signature(),
                release.keyId());
    }
}
