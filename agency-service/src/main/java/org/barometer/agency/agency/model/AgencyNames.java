package org.barometer.agency.agency.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an agency is called: always in English, and in whatever other languages it has a name. */
public record AgencyNames(AgencyName english, Map<LanguageCode, AgencyName> others) {

    public AgencyNames {
        if (others.containsKey(LanguageCode.ENGLISH)) {
            throw new IllegalArgumentException("The English name is not one of the others");
        }
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** Every name by its language, in the order of the languages' codes. */
    public SortedMap<LanguageCode, AgencyName> all() {
        var all = new TreeMap<>(others);
        all.put(LanguageCode.ENGLISH, english);
        return all;
    }
}
