package org.barometer.agency.member.model;

import java.util.regex.Pattern;

/** What Keycloak calls a person; it names nobody to those who cannot ask Keycloak. */
public record AccountId(String value) {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public AccountId {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Use the id of an account");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
