package org.barometer.survey.desk.model;

import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.participation.model.ParticipationState;
import org.jspecify.annotations.Nullable;

/** What an agency has to do next in an edition; the most pressing first. */
public enum Step {
    /** Amend what an analyst has returned, which is possible even after the deadline. */
    MEND,
    /** The deadline has passed with less than was hoped for. */
    ASK_FOR_TIME,
    BEGIN,
    /** Something has been sent; the rest, or the word that this is all, is missing. */
    GO_ON,
    WAIT,
    /** Only invited agencies are asked. */
    NOT_ASKED,
    DECLINED,
    DONE,
    /** The edition takes no more answers. */
    OVER;

    /**
     * How an agency stands in an edition.
     *
     * @param part absent where nobody has invited the agency
     * @param locked whether it may not send anything now
     * @param returned how many of its responses wait to be amended
     */
    public record Situation(
            EditionState edition,
            @Nullable ParticipationState part,
            boolean locked,
            long responses,
            long returned) {}

    public static Step of(Situation now) {
        return switch (now.edition()) {
            case DRAFT -> WAIT;
            case OPEN -> whileOpen(now);
            case CLOSED, LOCKED, ARCHIVED -> OVER;
        };
    }

    /** Whether it is the agency's turn. */
    public boolean isPressing() {
        return switch (this) {
            case MEND, ASK_FOR_TIME, BEGIN, GO_ON -> true;
            case WAIT, NOT_ASKED, DECLINED, DONE, OVER -> false;
        };
    }

    private static Step whileOpen(Situation now) {
        if (now.part() == ParticipationState.DECLINED) {
            return DECLINED;
        }
        if (now.returned() > 0) {
            return MEND;
        }
        if (now.part() == ParticipationState.SUBMITTED) {
            return DONE;
        }
        if (now.locked()) {
            return now.part() == null ? NOT_ASKED : ASK_FOR_TIME;
        }
        return now.responses() == 0 ? BEGIN : GO_ON;
    }
}
