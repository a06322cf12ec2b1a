package org.barometer.agency.state.model;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How something stands on one side, value by value. */
public record Standing(SortedMap<String, String> values) {
    /** A value that people wrote; all others are codes. */
    public static final String NAME = "name";

    public static final String ENABLED = "enabled";
    public static final String ROLE = "role";
    public static final String AGENCY = "agency";

    public Standing {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Standing ofOrganization(String name, boolean enabled) {
        var values = new TreeMap<String, String>();
        values.put(NAME, name);
        values.put(ENABLED, Boolean.toString(enabled));
        return new Standing(values);
    }

    /** Several roles or agencies are what nobody should have, so they show. */
    public static Standing ofAccount(
            boolean enabled, Collection<String> roles, Collection<String> agencies) {
        var values = new TreeMap<String, String>();
        values.put(ENABLED, Boolean.toString(enabled));
        values.put(ROLE, String.join(",", new TreeSet<>(roles)));
        values.put(AGENCY, String.join(",", new TreeSet<>(agencies)));
        return new Standing(values);
    }

    boolean admits() {
        return Boolean.parseBoolean(values.get(ENABLED));
    }

    /** What of it is not so on the other side. */
    Standing besides(Standing other) {
        var differing = new TreeMap<>(values);
        differing.entrySet().removeAll(other.values.entrySet());
        return new Standing(differing);
    }
}
