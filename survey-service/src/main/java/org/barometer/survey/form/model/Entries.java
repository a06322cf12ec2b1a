package org.barometer.survey.form.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What was typed and chosen in a form: by the name of the field, exactly as it was entered. */
public record Entries(Map<String, List<String>> byName) {
    public static final Entries NONE = new Entries(Map.of());

    public Entries {
        var copy = new LinkedHashMap<String, List<String>>();
        byName.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        byName = Collections.unmodifiableMap(copy);
    }

    /** Of a field that is there once; empty where it is not there. */
    public String first(String name) {
        var values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** What was really entered, without white space around it. */
    public List<String> filled(String name) {
        return all(name).stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Only the fields whose names are wanted. */
    public Entries only(Predicate<String> wanted) {
        var kept = new LinkedHashMap<>(byName);
        kept.keySet().removeIf(wanted.negate());
        return new Entries(kept);
    }

    /** Both; where both have a field, the other's. */
    public Entries with(Entries other) {
        var both = new LinkedHashMap<>(byName);
        both.putAll(other.byName);
        return new Entries(both);
    }

    /** Collects fields one by one. */
    static final class Builder {
        private final Map<String, List<String>> byName = new LinkedHashMap<>();

        Builder add(String name, String value) {
            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            return this;
        }

        Entries build() {
            return new Entries(byName);
        }
    }
}
