package org.barometer.trend.catalogue.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One year of a programme with its questionnaire.
 *
 * @param turnout which responses it took; known once it is closed
 * @param invited who is asked to take part; empty where every agency may
 * @param crossings the pairs of its questions that are counted together
 */
public record Edition(
        String code,
        String programme,
        int year,
        Map<String, String> title,
        String state,
        String unit,
        boolean synthetic,
        Map<String, String> source,
        Questionnaire questionnaire,
        @Nullable Turnout turnout,
        List<Invited> invited,
        List<Crossing> crossings) {

    /** The states in which no answer is taken; a locked one only keeps it from opening again. */
    private static final Set<String> OVER = Set.of("CLOSED", "LOCKED", "ARCHIVED");

    public Edition {
        title = Map.copyOf(title);
        source = Map.copyOf(source);
        invited = List.copyOf(invited);
        crossings = List.copyOf(crossings);
    }

    /**
     * One in which every agency may take part, and none of whose questions are counted together.
     */
    public Edition(
            String code,
            String programme,
            int year,
            Map<String, String> title,
            String state,
            String unit,
            boolean synthetic,
            Map<String, String> source,
            Questionnaire questionnaire,
            @Nullable Turnout turnout) {
        this(
                code,
                programme,
                year,
                title,
                state,
                unit,
                synthetic,
                source,
                questionnaire,
                turnout,
                List.of(),
                List.of());
    }

    /** Whether a respondent is a case that an agency worked on. */
    public boolean ofCases() {
        return unit.equals("CASE");
    }

    /** Whether it takes no more answers, so that figures can be made of it. */
    public boolean isClosed() {
        return OVER.contains(state);
    }
}
