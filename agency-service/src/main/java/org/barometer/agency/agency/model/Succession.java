package org.barometer.agency.agency.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which agencies go on with the work of a retired one, and from which day. */
public record Succession(Kind kind, SortedSet<AgencyCode> successors, LocalDate effectiveOn) {

    /** How agencies give way to others. */
    public enum Kind {
        /** One becomes several. */
        SPLIT,
        /** Several become one, or join one that is there. */
        MERGER
    }

    public Succession {
        if (successors.isEmpty()) {
            throw new IllegalArgumentException("Somebody goes on with the work");
        }
        successors = Collections.unmodifiableSortedSet(new TreeSet<>(successors));
    }

    /** The codes of those who go on, with commas between them. */
    public String list() {
        return successors.stream().map(AgencyCode::value).collect(Collectors.joining(","));
    }

    public static Succession of(
            Kind kind, Collection<AgencyCode> successors, LocalDate effectiveOn) {
        return new Succession(kind, new TreeSet<>(successors), effectiveOn);
    }
}
