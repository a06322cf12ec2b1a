package org.barometer.agency.agency.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an agency was and became, value by value; what stayed the same is left out. */
public record AgencyValues(SortedMap<String, String> before, SortedMap<String, String> after) {

    /** How a value of an agency is called that is its name in a language. */
    public static final String NAME = "name.";

    /** The codes of those who go on with the work, with commas between them. */
    public static final String SUCCESSORS = "successors";

    public AgencyValues {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }

    /** What a change made of an agency, or a registration of nothing. */
    public static AgencyValues between(Optional<Agency> before, Agency after) {
        var earlier = before.map(AgencyValues::of).orElseGet(TreeMap::new);
        var later = of(after);
        var gone = new TreeMap<>(earlier);
        gone.entrySet().removeAll(later.entrySet());
        later.entrySet().removeAll(earlier.entrySet());
        return new AgencyValues(gone, later);
    }

    private static SortedMap<String, String> of(Agency agency) {
        var details = agency.details();
        var values = new TreeMap<String, String>();
        details.names()
                .all()
                .forEach((language, name) -> values.put(NAME + language, name.value()));
        values.put("country", details.country().value());
        values.put("type", details.type().name());
        values.put("size", details.size().name());
        values.put("timeZone", details.timeZone().value());
        values.put("language", details.language().value());
        values.put("contactRole", details.contactRole().name());
        values.put("status", agency.status().name());
        agency.succession()
                .ifPresent(
                        succession -> {
                            values.put("succession", succession.kind().name());
                            values.put(SUCCESSORS, succession.list());
                            values.put("effectiveOn", succession.effectiveOn().toString());
                        });
        return values;
    }
}
