package org.barometer.agency.pages;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.List;

/** A part of the pages, all of them for administrators. */
enum Place {
    AGENCIES("/agencies"),
    PROGRAMS("/service-accounts"),
    AUDIT("/audit");

    private static final String ADMINISTRATOR = "administrator";

    private final String path;

    Place(String path) {
        this.path = path;
    }

    static List<Place> of(SecurityIdentity identity) {
        return identity.hasRole(ADMINISTRATOR) ? Arrays.asList(values()) : List.of();
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
        };
    }

    String purpose(PageMessages words) {
        return switch (this) {
            case AGENCIES -> words.agenciesPurpose();
            case PROGRAMS -> words.programsPurpose();
            case AUDIT -> words.auditPurpose();
        };
    }

    private Link link(String here, PageMessages words) {
        return new Link(path, title(words), here.equals(path) || here.startsWith(path + "/"));
    }
}
