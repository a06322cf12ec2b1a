package org.barometer.agency.serviceaccount.model;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How long an earlier secret stays valid beside a new one. */
public record Overlap(Duration duration) {
    private static final Duration LONGEST = Duration.ofDays(30);

    public static final Overlap USUAL = new Overlap(Duration.ofDays(7));

    public Overlap {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Use a duration from PT0S to P%dD".formatted(LONGEST.toDays()));
        }
    }

    public static Overlap parse(String text) {
        try {
            return new Overlap(Duration.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Use a duration of ISO 8601, such as P7D", e);
        }
    }
}
