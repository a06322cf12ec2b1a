package org.barometer.agency.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.barometer.agency.http.Problem.Violation;
import org.jspecify.annotations.Nullable;

/** Turns text into values and gathers everything that is wrong with it, to tell all at once. */
public final class FieldReader {
    private final List<Violation> violations;
    private final String place;

    public FieldReader() {
        this(new ArrayList<>(), "/");
    }

    private FieldReader(List<Violation> violations, String place) {
        this.violations = violations;
        this.place = place;
    }

    /** Reads the fields of an object that is part of what is read. */
    public FieldReader within(String part) {
        return new FieldReader(violations, place + part + "/");
    }

    /** A value that has to be there; empty only together with a violation. */
    public <T> Optional<T> required(
            String field, @Nullable String text, Function<String, T> parse) {
        if (text == null) {
            violations.add(new Violation(place + field, "missing", "Say what it is"));
            return Optional.empty();
        }
        return optional(field, text, parse);
    }

    public <T> Optional<T> optional(
            String field, @Nullable String text, Function<String, T> parse) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            violations.add(
                    new Violation(
                            place + field, "invalid", String.valueOf(e.getLocalizedMessage())));
            return Optional.empty();
        }
    }

    public void require(boolean fulfilled, String field, String remedy) {
        if (!fulfilled) {
            violations.add(new Violation(place + field, "invalid", remedy));
        }
    }

    /** A name that the caller chose, as a part of a JSON pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    public void refuseWhatIsWrong() {
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    400,
                    "invalid-request",
                    "%d values are not as they should be".formatted(violations.size()),
                    violations);
        }
    }

    /** Parses the name of a constant; a refusal lists the names there are. */
    public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text ->
                Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(oneOfThese(type)));
    }

    /** Parses a whole number from 1. */
    public static Function<String, Integer> number(int most) {
        return text -> {
            var refusal = "Use a whole number from 1 to %d".formatted(most);
            try {
                var number = Integer.parseInt(text);
                if (number >= 1 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(refusal, e);
            }
            throw new IllegalArgumentException(refusal);
        };
    }

    private static <E extends Enum<E>> String oneOfThese(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", ", "Use one of ", ""));
    }
}
