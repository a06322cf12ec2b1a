package org.barometer.agency.agency.model;

import java.util.regex.Pattern;

/** The stable code of an agency; its Keycloak organization has it as alias. */
public record AgencyCode(String value) implements Comparable<AgencyCode> {
    public static final String FORM = "[A-Z0-9][A-Z0-9_-]{0,63}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public AgencyCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Use 1 to 64 of A-Z, 0-9, '_' and '-', the first a letter or digit");
        }
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
