package org.barometer.agency.desk;

import static java.util.stream.Collectors.toMap;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.barometer.agency.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** A form as it is filled in, and what is wrong with it. */
final class Filled {
    /** One thing wrong: in which field, and what would be right. */
    record Fault(String field, String text) {}

    /** Names one creation, so that sending its form twice creates nothing twice. */
    private static final String KEY = "key";

    private final Map<String, String> values;
    private final List<Fault> faults = new ArrayList<>();

    private Filled(Map<String, String> values) {
        this.values = new HashMap<>(values);
        this.values.putIfAbsent(KEY, UUID.randomUUID().toString());
    }

    /** As it is before anybody has filled in anything. */
    static Filled with(Map<String, String> values) {
        return new Filled(values);
    }

    /** As it was sent. */
    static Filled of(MultivaluedMap<String, String> sent) {
        var values = new HashMap<String, String>();
        sent.forEach(
                (name, texts) -> values.put(name, texts.isEmpty() ? "" : texts.getFirst().strip()));
        return new Filled(values);
    }

    /** What stands in a field; empty where nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What stands in a field; absent where nothing does. */
    @Nullable String optional(String field) {
        var value = value(field);
        return value.isEmpty() ? null : value;
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    /** What stands in the fields whose names begin so, by the rest of their names. */
    public Map<String, String> fields(String prefix) {
        return values.entrySet().stream()
                .filter(field -> field.getKey().startsWith(prefix))
                .collect(
                        toMap(field -> field.getKey().substring(prefix.length()), Entry::getValue));
    }

    /** What is wrong with a field, if anything is. */
    public @Nullable String wrong(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse(null);
    }

    public List<Fault> faults() {
        return faults;
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    /** A number that the form carries itself; one that is none was not sent by it. */
    long number(String field) {
        try {
            return Long.parseLong(value(field));
        } catch (NumberFormatException e) {
            throw notAsShown(field);
        }
    }

    /** Whoever sent this did not use the form. */
    static ProblemException notAsShown(String field) {
        return new ProblemException(
                400, "invalid-request", "Send the form as it was shown: " + field);
    }

    String key() {
        return value(KEY);
    }

    void fault(String field, String text) {
        faults.add(new Fault(field, text));
    }

    /** The same fields with what they hold now where nothing was sent. */
    Filled orElse(Map<String, String> others) {
        others.forEach(values::putIfAbsent);
        return this;
    }

    void put(String field, String value) {
        values.put(field, value);
    }

    /**
     * Reads the form by the rules of the API; what they refuse is said beside the field of the same
     * name.
     *
     * @param words what to say about a field, given what the API says
     */
    <T> Optional<T> read(Supplier<T> reading, BinaryOperator<String> words) {
        return read(reading, UnaryOperator.identity(), words);
    }

    /**
     * The same for a form whose fields have other names.
     *
     * @param field the field's name, given the name that the API has for it
     */
    <T> Optional<T> read(
            Supplier<T> reading, UnaryOperator<String> field, BinaryOperator<String> words) {
        try {
            return Optional.of(reading.get());
        } catch (ProblemException refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            for (var violation : refusal.violations()) {
                var name = violation.pointer().substring(1).replace('/', '.');
                fault(field.apply(name), words.apply(name, violation.message()));
            }
            return Optional.empty();
        }
    }
}
