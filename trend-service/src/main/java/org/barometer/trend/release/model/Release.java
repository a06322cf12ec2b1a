package org.barometer.trend.release.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.barometer.trend.release.model.Step.Kind;

/**
 * A set of figures that never changes once it is compiled; what is done to it later only says who
 * may read it and whether it still stands.
 *
 * @param canonical the content in its canonical form (RFC 8785), exactly as it is signed
 * @param digest SHA-256 of the canonical form, hexadecimal
 * @param signature Ed25519 over the canonical form, base64
 * @param makers the accounts of those who planned and compiled it
 * @param steps what was done to it, in order; the first is that it was compiled
 */
public record Release(
        String code,
        ReleaseContent content,
        String canonical,
        String digest,
        String signature,
        String keyId,
        Set<String> makers,
        List<Step> steps) {

    /** How far a release has come. */
    public enum State {
        COMPILED,
        APPROVED,
        REFUSED,
        PUBLISHED,
        SUPERSEDED,
        WITHDRAWN;

        /** Whether others than those who make releases may know of it. */
        public boolean isOut() {
            return this == PUBLISHED || this == SUPERSEDED || this == WITHDRAWN;
        }

        private static Optional<State> after(Step step) {
            return switch (step.kind()) {
                case EMBARGOED -> Optional.empty();
                case COMPILED -> Optional.of(COMPILED);
                case APPROVED -> Optional.of(APPROVED);
                case REFUSED -> Optional.of(REFUSED);
                case PUBLISHED -> Optional.of(PUBLISHED);
                case SUPERSEDED -> Optional.of(SUPERSEDED);
                case WITHDRAWN -> Optional.of(WITHDRAWN);
            };
        }
    }

    public Release {
        makers = Set.copyOf(makers);
        steps = List.copyOf(steps);
    }

    public State state() {
        return steps.stream()
                .map(State::after)
                .flatMap(Optional::stream)
                .reduce(State.COMPILED, (_, later) -> later);
    }

    /** It as it was at a moment, with what had been done to it until then. */
    public Release at(Instant moment) {
        return new Release(
                code,
                content,
                canonical,
                digest,
                signature,
                keyId,
                makers,
                steps.stream().filter(step -> !step.at().isAfter(moment)).toList());
    }

    public boolean isPublic() {
        return content.visibility() == Visibility.PUBLIC;
    }

    public Optional<Instant> published() {
        return step(Kind.PUBLISHED).map(Step::at);
    }

    /** Until when it is kept back, as was said last. */
    public Optional<Embargo> embargo() {
        return steps.reversed().stream().map(Step::keptBack).flatMap(Optional::stream).findFirst();
    }

    /** The last step of a kind. */
    public Optional<Step> step(Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** The release that has taken its place. */
    public Optional<String> successor() {
        return step(Kind.SUPERSEDED).flatMap(Step::supersededBy);
    }

    /** Whether an account may judge it: nobody judges what they made themselves. */
    public boolean mayBeJudgedBy(String account) {
        return !makers.contains(account);
    }

    /** Whether it is approved and nothing keeps it back any more. */
    public boolean isDue(Instant now) {
        return state() == State.APPROVED
                && embargo().filter(embargo -> embargo.holdsAt(now)).isEmpty();
    }
}
