package org.barometer.survey.coding.model;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one coder found in an answer; coders are known by the subject of their token only. */
public record Coding(String coder, SortedSet<String> codes) {

    public Coding {
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    public static Coding of(String coder, Collection<String> codes) {
        return new Coding(coder, new TreeSet<>(codes));
    }
}
