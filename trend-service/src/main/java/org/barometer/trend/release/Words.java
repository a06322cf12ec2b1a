package org.barometer.trend.release;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** What somebody says in English and in Swedish. */
public record Words(@NotBlank @Size(max = 1000) String en, @NotBlank @Size(max = 1000) String sv) {

    public Map<String, String> toModel() {
        return Map.of("en", en, "sv", sv);
    }
}
