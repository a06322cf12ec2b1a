package org.barometer.agency.agency.model;

import java.util.Locale;
import java.util.Set;

/** ISO 639-1 language code, always lower case. */
public record LanguageCode(String value) implements Comparable<LanguageCode> {
    public static final LanguageCode ENGLISH = new LanguageCode("en");

    public static final String FORM = "[a-z]{2}";

    public LanguageCode {
        if (!Iso.CODES.contains(value)) {
            throw new IllegalArgumentException(
                    "Use a language code of ISO 639-1 in two small letters, such as sv");
        }
    }

    @Override
    public int compareTo(LanguageCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** On its own, since English is made before the other constants of the record are. */
    private static final class Iso {
        static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    }
}
