package org.barometer.trend.catalogue.model;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what the answers to an open question were coded.
 *
 * @param broader the code above each that has one: who is counted for a code is counted for the one
 *     above it, too
 */
public record Codebook(int version, Map<String, String> broader) {

    public Codebook {
        broader = Map.copyOf(broader);
    }

    /** All codes above each of some options. */
    public Map<String, Set<String>> above(List<Option> options) {
        return options.stream()
                .map(Option::code)
                .collect(toUnmodifiableMap(code -> code, this::above));
    }

    /** All codes above one. */
    public Set<String> above(String code) {
        var all = new HashSet<String>();
        for (@Nullable String next = broader.get(code); next != null && all.add(next); ) {
            next = broader.get(next);
        }
        return all;
    }
}
