package org.barometer.survey.questionnaire.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what the answers to an open question were coded.
 *
 * @param broader the code above each that has one: who is counted for a code is counted for the one
 *     above it, too
 * @param definitions what belongs to each code, by language, where that is said
 */
public record PublishedCodebook(
        int version,
        SortedMap<String, String> broader,
        SortedMap<String, Map<String, String>> definitions) {

    public PublishedCodebook {
        broader = Collections.unmodifiableSortedMap(new TreeMap<>(broader));
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    }

    /** All that is counted for a code: itself and the codes below it, with what belongs to each. */
    Map<String, Map<String, String>> takesIn(String code) {
        var all = new HashMap<String, Map<String, String>>();
        all.put(code, definitions.getOrDefault(code, Map.of()));
        broader.forEach(
                (below, above) -> {
                    if (above.equals(code)) {
                        all.putAll(takesIn(below));
                    }
                });
        return all;
    }
}
