package org.barometer.trend.release.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of figures that never changes once it is compiled; publishing only lets others see it.
 *
 * @param canonical the content in its canonical form (RFC 8785), exactly as it is signed
 * @param digest SHA-256 of the canonical form, hexadecimal
 * @param signature Ed25519 over the canonical form, base64
 */
public record Release(
        String code,
        ReleaseContent content,
        String canonical,
        String digest,
        String signature,
        String keyId,
        @Nullable Instant publishedAt) {

    /** How far a release has come. */
    public enum State {
        COMPILED,
        PUBLISHED
    }

    public State state() {
        return publishedAt == null ? State.COMPILED : State.PUBLISHED;
    }

    public boolean isPublic() {
        return content.visibility() == Visibility.PUBLIC;
    }

    public Optional<Instant> published() {
        return Optional.ofNullable(publishedAt);
    }
}
