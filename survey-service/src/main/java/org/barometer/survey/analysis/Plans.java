package org.barometer.survey.analysis;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.survey.edition.model.Edition;
import org.jspecify.annotations.Nullable;

/** The plan of an edition, as the fields of a form. */
final class Plans {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    private Plans() {}

    /** Whatever is wrong with it is noted in the form. */
    static Edition.Plan read(String programme, @Nullable Instant embargo, Filled filled) {
        return new Edition.Plan(
                programme,
                filled.number("year", FIRST_YEAR, LAST_YEAR),
                both(filled.text("titleEn"), filled.text("titleSv")),
                filled.number("version", 1, Integer.MAX_VALUE),
                filled.is("synthetic", "yes"),
                filled.is("anonymous", "yes"),
                both(filled.text("sourceEn"), filled.text("sourceSv")),
                embargo);
    }

    private static Map<String, String> both(String en, String sv) {
        return new TreeMap<>(Map.of("en", en, "sv", sv));
    }
}
