package org.barometer.trend.release.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a release. Steps are only added; what a release is at a moment follows
 * from those until then.
 *
 * @param account who did it, as the identity provider names them; none where the service did
 * @param reason a code of {@link Refusal} or {@link Withdrawal}
 * @param text the reason in words, by language; may be empty
 * @param embargo until when the release is kept back, where this step says so
 * @param successor the release that has taken its place
 */
public record Step(
        Kind kind,
        Instant at,
        @Nullable String account,
        @Nullable String reason,
        Map<String, String> text,
        @Nullable Embargo embargo,
        @Nullable String successor) {

    /** What can be done to a release. */
    public enum Kind {
        COMPILED,
        /** Given another embargo, or one for the first time. */
        EMBARGOED,
        /** Looked at by a second person, who lets it out when its embargo ends. */
        APPROVED,
        /** Looked at by a second person, who does not let it out. */
        REFUSED,
        PUBLISHED,
        SUPERSEDED,
        WITHDRAWN
    }

    /** Why a release is not let out. */
    public enum Refusal {
        FIGURES_WRONG,
        TEXTS_WRONG,
        SCOPE_WRONG,
        DISCLOSURE_RISK,
        NOT_NOW
    }

    /** Why a published release is taken back. */
    public enum Withdrawal {
        ERROR_IN_DATA,
        ERROR_IN_METHOD,
        DISCLOSURE_RISK,
        LEGAL_REASON,
        PUBLISHED_BY_MISTAKE
    }

    public Step {
        text = Map.copyOf(text);
    }

    Optional<Embargo> keptBack() {
        return Optional.ofNullable(embargo);
    }

    Optional<String> supersededBy() {
        return Optional.ofNullable(successor);
    }

    public static Step compiled(Instant at, String account, Optional<Embargo> embargo) {
        return new Step(Kind.COMPILED, at, account, null, Map.of(), embargo.orElse(null), null);
    }

    public static Step embargoed(Instant at, String account, Embargo embargo) {
        return new Step(Kind.EMBARGOED, at, account, null, Map.of(), embargo, null);
    }

    public static Step approved(Instant at, String account) {
        return new Step(Kind.APPROVED, at, account, null, Map.of(), null, null);
    }

    public static Step refused(
            Instant at, String account, Refusal reason, Map<String, String> text) {
        return new Step(Kind.REFUSED, at, account, reason.name(), text, null, null);
    }

    public static Step published(Instant at) {
        return new Step(Kind.PUBLISHED, at, null, null, Map.of(), null, null);
    }

    public static Step superseded(Instant at, Revision.Reason reason, String successor) {
        return new Step(Kind.SUPERSEDED, at, null, reason.name(), Map.of(), null, successor);
    }

    public static Step withdrawn(
            Instant at, String account, Withdrawal reason, Map<String, String> text) {
        return new Step(Kind.WITHDRAWN, at, account, reason.name(), text, null, null);
    }
}
