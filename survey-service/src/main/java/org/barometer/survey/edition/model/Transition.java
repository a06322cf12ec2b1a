package org.barometer.survey.edition.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the life of an edition: who took it, when and why. */
public record Transition(
        @Nullable EditionState from,
        EditionState to,
        @Nullable String reason,
        String role,
        String subject,
        Instant at) {}
