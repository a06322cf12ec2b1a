package org.barometer.trend.audit.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to an object, in codes: never free text, an answer or an e-mail address.
 *
 * @param action a past participle such as AGENCY_SUSPENDED
 * @param before values of the object that the act changed, as they were
 * @param after the same, as they are now
 * @param reason a code; {@link #REASON_GIVEN} stands for one that somebody typed
 */
public record Act(
        String action,
        String objectType,
        String objectId,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable String reason) {
    /** Stands for words, which stay where they were typed. */
    public static final String REASON_GIVEN = "GIVEN";

    public Act {
        Code.of(action);
        Code.of(objectType);
        Code.of(objectId);
        before = codes(before);
        after = codes(after);
        if (reason != null) {
            Code.of(reason);
        }
    }

    /** An act that needs no values to be understood. */
    public static Act of(String action, String objectType, String objectId) {
        return new Act(action, objectType, objectId, Map.of(), Map.of(), null);
    }

    /** The same act, of which only those values are told that it changed. */
    public Act changing(Map<String, String> before, Map<String, String> after) {
        var earlier = new TreeMap<>(before);
        var later = new TreeMap<>(after);
        earlier.entrySet().removeAll(after.entrySet());
        later.entrySet().removeAll(before.entrySet());
        return new Act(action, objectType, objectId, earlier, later, reason);
    }

    /** The same act with the code of why it was done. */
    public Act because(@Nullable String code) {
        return new Act(action, objectType, objectId, before, after, code);
    }

    private static SortedMap<String, String> codes(Map<String, String> values) {
        values.forEach(
                (name, value) -> {
                    Code.of(name);
                    Code.of(value);
                });
        return Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
