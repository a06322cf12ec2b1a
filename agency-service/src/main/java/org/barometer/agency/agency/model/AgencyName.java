package org.barometer.agency.agency.model;

/** The name that people know an agency by; no two agencies share one. */
public record AgencyName(String value) {
    public static final int LONGEST = 200;

    public AgencyName {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("Use 1 to %d characters".formatted(LONGEST));
        }
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException("Leave out the space at the start or end");
        }
        if (value.codePoints().anyMatch(AgencyName::isNoText)) {
            throw new IllegalArgumentException("Leave out control characters and line breaks");
        }
    }

    private static boolean isNoText(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
