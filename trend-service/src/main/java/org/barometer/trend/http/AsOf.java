package org.barometer.trend.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** A moment of which somebody asks what was published then. */
public final class AsOf {
    private static final String REMEDY =
            "a date such as 2026-12-01 or a moment such as 2026-12-01T08:00:00Z";

    private AsOf() {}

    /** Reads a date, which means its last moment by UTC, or a moment with its offset. */
    public static Instant read(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    400,
                    "invalid-parameter",
                    "The parameter asOf must be " + REMEDY,
                    List.of(new Problem.Violation("/asOf", "invalid", "Send " + REMEDY)));
        }
    }
}
