package org.barometer.trend.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.barometer.trend.http.Problem;
import org.barometer.trend.http.ProblemException;

/** The moment of which a reader wants to know what was published then. */
final class Moment {
    private Moment() {}

    /** A day means its end in UTC. */
    static Optional<Instant> parse(Optional<String> asOf) {
        return asOf.filter(text -> !text.isBlank())
                .map(text -> day(text).orElseGet(() -> time(text)));
    }

    private static Optional<Instant> day(String text) {
        try {
            var date = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
            return Optional.of(
                    date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            var remedy = "Send a day such as 2026-11-23, or a time such as 2026-11-23T09:30:00Z";
            throw new ProblemException(
                    400,
                    "invalid-parameter",
                    "The parameter asOf must be a day or a time",
                    List.of(new Problem.Violation("/asOf", "invalid", remedy)));
        }
    }
}
