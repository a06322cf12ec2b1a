package org.barometer.agency.serviceaccount.model;

/** What administrators call a program, such as "Case system"; never the name of a person. */
public record AccountName(String value) {
    public static final int LONGEST = 80;

    public AccountName {
        if (value.isBlank() || value.length() > LONGEST || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "Use 1 to %d characters without space at the start or end".formatted(LONGEST));
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Leave out control characters and line breaks");
        }
    }
}
