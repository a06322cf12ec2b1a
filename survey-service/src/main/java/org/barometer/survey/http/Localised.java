package org.barometer.survey.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;

/** A text in the languages of the pages, as it comes in. */
public record Localised(
        @NotBlank @Size(max = 2000) @Pattern(regexp = PRINTABLE) String en,
        @NotBlank @Size(max = 2000) @Pattern(regexp = PRINTABLE) String sv) {

    /** No control characters, and no half characters that a database could not store. */
    public static final String PRINTABLE = "[^\\p{Cntrl}\\p{Cs}]*";

    /** By language code, in a fixed order so that equal texts are written equally. */
    public Map<String, String> byLanguage() {
        return new TreeMap<>(Map.of("en", en, "sv", sv));
    }
}
