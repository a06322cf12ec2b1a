package org.barometer.agency.state.model;

import java.util.Comparator;

/**
 * Something that both the registry and Keycloak know.
 *
 * @param id the code of an agency, the account of a person, the client of a service account
 */
public record Subject(Kind kind, String id) implements Comparable<Subject> {
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::id);

    public enum Kind {
        AGENCY,
        PERSON,
        SERVICE_ACCOUNT
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
