package org.barometer.agency.pages;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A part of the pages, and the roles that it is for. */
enum Place {
    AGENCIES("/agencies"),
    PROGRAMS("/service-accounts"),
    AUDIT("/audit"),
    PEOPLE("/people"),
    STATE("/state");

    private static final String ADMINISTRATOR = "administrator";
    private static final String COORDINATOR = "coordinator";

    private final String path;

    Place(String path) {
        this.path = path;
    }

    static List<Place> of(SecurityIdentity identity) {
        return Arrays.stream(values())
                .filter(place -> place.roles().stream().anyMatch(identity::hasRole))
                .toList();
    }

    /** For somebody who is at a path now. */
    static List<Link> of(SecurityIdentity identity, String here, PageMessages words) {
        return of(identity).stream().map(place -> place.link(here, words)).toList();
    }

    String path() {
        return path;
    }

    String title(PageMessages words) {
        return switch (this) {
            case AGENCIES -> words.agencies();
            case PROGRAMS -> words.programs();
            case AUDIT -> words.audit();
            case PEOPLE -> words.people();
            case STATE -> words.state();
        };
    }

    String purpose(PageMessages words) {
        return switch (this) {
            case AGENCIES -> words.agenciesPurpose();
            case PROGRAMS -> words.programsPurpose();
            case AUDIT -> words.auditPurpose();
            case PEOPLE -> words.peoplePurpose();
            case STATE -> words.statePurpose();
        };
    }

    private Link link(String here, PageMessages words) {
        return new Link(path, title(words), here.equals(path) || here.startsWith(path + "/"));
    }

    private Set<String> roles() {
        return this == PEOPLE ? Set.of(ADMINISTRATOR, COORDINATOR) : Set.of(ADMINISTRATOR);
    }
}
