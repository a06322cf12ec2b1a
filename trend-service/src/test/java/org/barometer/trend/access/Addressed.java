package org.barometer.trend.access;

import java.util.Locale;
import java.util.UUID;

/** What the paths of operations name. Nothing here belongs to an agency. */
final class Addressed {
    private Addressed() {}

    static String agency() {
        return "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    static Addressed of(String agency) {
        return none();
    }

    static Addressed none() {
        return new Addressed();
    }

    static boolean areOfOneAgency(String path) {
        return false;
    }

    String in(String path) {
        return path.replace("{release}", "R-NONE")
                .replace("{plan}", "P-NONE")
                .replace("{area}", "WORLD")
                .replace("{option}", "NONE")
                .replace("{measure}", "none")
                .replace("{edition}", "E-NONE")
                .replace("{programme}", "NONE")
                .replace("{question}", "none")
                .replace("{series}", "NONE")
                .replace("{definition}", "NONE")
                .replace("{year}", "2020");
    }
}
