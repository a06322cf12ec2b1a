package org.barometer.trend.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of a page with what the reader chose, for links that keep the other choices. */
public record Here(String path, Map<String, String> chosen) {

    public Here {
        chosen = Map.copyOf(chosen);
    }

    static Here at(String path) {
        return new Here(path, Map.of());
    }

    public Here with(String name, Optional<String> value) {
        return value.map(one -> with(name, one)).orElse(this);
    }

    public Here with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        var more = new TreeMap<>(chosen);
        more.put(name, value);
        return new Here(path, more);
    }

    public Here without(String name) {
        var less = new TreeMap<>(chosen);
        less.remove(name);
        return new Here(path, less);
    }

    /** Another path with the language and the release that were asked for here. */
    Here go(String other) {
        var kept = new TreeMap<>(chosen);
        kept.keySet().removeIf(name -> !name.equals("lang") && !name.equals("release"));
        return new Here(other, kept);
    }

    public String href() {
        var query =
                new TreeMap<>(chosen)
                        .entrySet().stream()
                                .map(
                                        entry ->
                                                entry.getKey()
                                                        + "="
                                                        + URLEncoder.encode(
                                                                entry.getValue(), UTF_8))
                                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
