package org.barometer.trend.release.model;

import java.util.List;
import java.util.Map;

/**
 * What a release was counted from, agency by agency: kept so that a revision can be judged by what
 * exactly was published before, whatever has been erased since. Never shown to anybody.
 */
public record Evidence(List<Part> parts) {

    /** What an agency's respondents answered in an edition. */
    public record Part(
            String edition,
            String agency,
            String country,
            String type,
            Map<String, Counts> questions) {
        public Part {
            questions = Map.copyOf(questions);
        }
    }

    /** How many answered a question, and how many of them carry each code. */
    public record Counts(long base, Map<String, Long> codes) {
        public Counts {
            codes = Map.copyOf(codes);
        }
    }

    public Evidence {
        parts = List.copyOf(parts);
    }
}
