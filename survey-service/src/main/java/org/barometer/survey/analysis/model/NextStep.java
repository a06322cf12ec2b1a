package org.barometer.survey.analysis.model;

import java.util.ArrayList;
import java.util.List;
import org.barometer.survey.edition.model.EditionState;

/**
 * What an analyst should do next about an edition.
 *
 * @param count of agencies or responses that it is about; 0 where it is about the edition itself
 */
public record NextStep(Kind kind, long count) {

    /** The most pressing first. */
    public enum Kind {
        REMIND,
        REVIEW,
        INVITE,
        OPEN,
        CLOSE,
        LOCK
    }

    /**
     * Where an edition stands.
     *
     * @param outstanding invited agencies from which more is hoped for
     * @param reminders agencies that should be reminded now
     * @param waiting responses that nobody has looked at
     */
    public record Standing(
            EditionState state, long invited, long outstanding, long reminders, long waiting) {}

    public static List<NextStep> of(Standing standing) {
        var steps = new ArrayList<NextStep>();
        switch (standing.state()) {
            case DRAFT -> steps.add(new NextStep(Kind.OPEN, 0));
            case OPEN -> {
                add(steps, Kind.REMIND, standing.reminders());
                add(steps, Kind.REVIEW, standing.waiting());
                if (standing.invited() == 0) {
                    steps.add(new NextStep(Kind.INVITE, 0));
                } else if (standing.outstanding() == 0) {
                    steps.add(new NextStep(Kind.CLOSE, 0));
                }
            }
            case CLOSED -> {
                add(steps, Kind.REVIEW, standing.waiting());
                if (standing.waiting() == 0) {
                    steps.add(new NextStep(Kind.LOCK, 0));
                }
            }
            case LOCKED, ARCHIVED -> {}
        }
        return List.copyOf(steps);
    }

    private static void add(List<NextStep> steps, Kind kind, long count) {
        if (count > 0) {
            steps.add(new NextStep(kind, count));
        }
    }
}
