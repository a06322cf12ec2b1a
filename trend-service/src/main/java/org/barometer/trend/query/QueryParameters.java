package org.barometer.trend.query;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.http.Problem;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.query.TrendQuery.Format;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a question, or says what each may be. */
final class QueryParameters {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private QueryParameters() {}

    static Breakdown breakdown(@Nullable String by) {
        return by == null
                ? Breakdown.WORLD
                : Arrays.stream(Breakdown.values())
                        .filter(breakdown -> breakdown.name().equals(by))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        invalid(
                                                "by",
                                                "one of " + Arrays.toString(Breakdown.values())));
    }

    static int year(String name, @Nullable String year, int otherwise) {
        if (year == null) {
            return otherwise;
        }
        if (!YEAR.matcher(year).matches()) {
            throw invalid(name, "a year of four digits");
        }
        return Integer.parseInt(year);
    }

    static Optional<String> language(@Nullable String language) {
        if (language == null) {
            return Optional.empty();
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw invalid("lang", "a language such as en or sv");
        }
        return Optional.of(language);
    }

    static Format format(@Nullable String format, @Nullable String accept) {
        if (format == null) {
            return accept != null && prefersCsv(accept) ? Format.CSV : Format.JSON;
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "json" -> Format.JSON;
            case "csv" -> Format.CSV;
            default -> throw invalid("format", "csv or json");
        };
    }

    /** Who names both gets the one that is named first. */
    private static boolean prefersCsv(String accept) {
        var csv = accept.indexOf("text/csv");
        var json = accept.indexOf(MediaType.APPLICATION_JSON);
        return csv >= 0 && (json < 0 || csv < json);
    }

    private static ProblemException invalid(String name, String remedy) {
        return new ProblemException(
                400,
                "invalid-parameter",
                "The parameter %s must be %s".formatted(name, remedy),
                List.of(new Problem.Violation("/" + name, "invalid", "Send " + remedy)));
    }
}
