package org.barometer.agency.agency.model;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A change that there was of an agency: what, when, by whom and why.
 *
 * @param number grows with every change of any agency
 * @param action a code
 * @param reason a code, where the change needed one
 * @param account the account that did it, which only the identity provider can resolve
 */
public record PastChange(
        long number,
        AgencyCode code,
        long revision,
        Instant at,
        String action,
        @Nullable String reason,
        String role,
        String account,
        SortedMap<String, String> before,
        SortedMap<String, String> after) {

    public PastChange {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }
}
