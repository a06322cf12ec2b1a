package org.barometer.survey.pages;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.barometer.survey.http.Caller;

/** A part of the pages, and the roles that it is for. */
enum Place {
    FORM("/form"),
    DESK("/desk"),
    ANALYSIS("/analysis"),
    CODING("/coding");

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
            case FORM -> words.form();
            case DESK -> words.desk();
            case ANALYSIS -> words.analysis();
            case CODING -> words.coding();
        };
    }

    String purpose(PageMessages words) {
        return switch (this) {
            case FORM -> words.formPurpose();
            case DESK -> words.deskPurpose();
            case ANALYSIS -> words.analysisPurpose();
            case CODING -> words.codingPurpose();
        };
    }

    private Link link(String here, PageMessages words) {
        return new Link(path, title(words), here.equals(path) || here.startsWith(path + "/"));
    }

    private Set<String> roles() {
        return switch (this) {
            case FORM -> Set.of(Caller.RESPONDENT, Caller.COORDINATOR);
            case DESK -> Set.of(Caller.COORDINATOR);
            case ANALYSIS, CODING -> Set.of(Caller.ANALYST);
        };
    }
}
