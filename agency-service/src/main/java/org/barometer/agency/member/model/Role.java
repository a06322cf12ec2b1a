package org.barometer.agency.member.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person may do; each is a role of the realm. */
public enum Role {
    RESPONDENT,
    COORDINATOR,
    ANALYST,
    PUBLISHER,
    DASHBOARD,
    ADMINISTRATOR;

    public static Role parse(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Use one of " + codes()));
    }

    /** Its name in the realm and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people have it in one agency; all others work for the programme. */
    public boolean isOfAnAgency() {
        return this == RESPONDENT || this == COORDINATOR;
    }

    /** Whether one administrator alone cannot give it. */
    public boolean needsSecondPerson() {
        return this == ADMINISTRATOR || this == PUBLISHER;
    }

    private static String codes() {
        return Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "));
    }
}
