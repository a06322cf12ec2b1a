package org.barometer.trend.checks;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.language.model.Language;

/**
 * The forms as they were filled in.
 *
 * @param sent by name; numbers as programs write them, so that they stay the same in another
 *     language
 */
record Filled(Map<String, String> sent) {
    private static final int LONGEST = 100;
    private static final Set<String> NUMBERS =
            Set.of("percentage", "base", "earlier", "later", "stated", "part", "of");
    private static final List<String> NAMES =
            List.of("check", "measure", "release", "edition", "option", "place", "says", "since");

    /** Most is said of a half. */
    private static final Map<String, String> SUGGESTED = Map.of("part", "1", "of", "2");

    Filled {
        sent = Map.copyOf(sent);
    }

    static Filled of(MultivaluedMap<String, String> parameters, Language language) {
        var sent = new TreeMap<String, String>();
        parameters.forEach(
                (name, values) -> {
                    var text = values.getFirst().strip();
                    if (text.isEmpty() || text.length() > LONGEST) {
                        return;
                    }
                    if (NUMBERS.contains(name)) {
                        sent.put(name, language.plain(text));
                    } else if (NAMES.contains(name)) {
                        sent.put(name, text);
                    }
                });
        return new Filled(sent);
    }

    public String value(String name) {
        return sent.getOrDefault(name, SUGGESTED.getOrDefault(name, ""));
    }

    boolean asks(String check) {
        return value("check").equals(check);
    }

    Map<String, String> percentage() {
        var fields = of("percentage", "base");
        if (sent.containsKey("measure")) {
            fields.putAll(figure());
        }
        return fields;
    }

    Map<String, String> change() {
        return of("earlier", "later", "stated");
    }

    Map<String, String> wording() {
        var fields = figure();
        var says = value("says");
        if (says.equals(Direction.INCREASED.name()) || says.equals(Direction.DECREASED.name())) {
            fields.put("words", says);
            if (sent.containsKey("since")) {
                fields.put("earlier", value("since"));
            }
        } else {
            fields.put("relation", says);
            fields.putAll(of("part", "of"));
        }
        return fields;
    }

    /** A place is WORLD, or a breakdown and an area: COUNTRY/SE. */
    private Map<String, String> figure() {
        var fields = of("measure", "release", "edition", "option");
        var place = sent.getOrDefault("place", Breakdown.WORLD.name()).split("/", 2);
        fields.put("by", place[0]);
        if (place.length > 1) {
            fields.put("area", place[1]);
        }
        return fields;
    }

    private Map<String, String> of(String... names) {
        var fields = new HashMap<String, String>();
        for (var name : names) {
            if (sent.containsKey(name)) {
                fields.put(name, value(name));
            }
        }
        return fields;
    }
}
