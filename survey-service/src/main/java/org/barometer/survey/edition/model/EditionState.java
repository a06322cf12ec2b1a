package org.barometer.survey.edition.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.barometer.survey.lock.model.Lock;

/** Where an edition stands: forward step by step, and back only with a reason. */
public enum EditionState {
    /** Being prepared: everything about it can change, nothing can be answered. */
    DRAFT(Lock.Reason.EDITION_IN_PREPARATION),
    /** Taking answers. */
    OPEN(Lock.Reason.EDITION_PLAN_FIXED),
    /** Taking no answers; they are reviewed, and it can be opened again. */
    CLOSED(Lock.Reason.EDITION_CLOSED),
    /** Figures are made from its responses, so they stay as they are. */
    LOCKED(Lock.Reason.EDITION_LOCKED),
    /** Done for ever. */
    ARCHIVED(Lock.Reason.EDITION_ARCHIVED);

    /** Whether one may go from one state to another. */
    enum Passage {
        FREE,
        WITH_A_REASON,
        NONE
    }

    private final Lock.Reason lock;

    EditionState(Lock.Reason lock) {
        this.lock = lock;
    }

    Passage to(EditionState next) {
        return switch (this) {
            case DRAFT -> next == OPEN ? Passage.FREE : Passage.NONE;
            case OPEN -> next == CLOSED ? Passage.FREE : Passage.NONE;
            case CLOSED ->
                    switch (next) {
                        case LOCKED -> Passage.FREE;
                        case OPEN -> Passage.WITH_A_REASON;
                        case DRAFT, CLOSED, ARCHIVED -> Passage.NONE;
                    };
            case LOCKED ->
                    switch (next) {
                        case ARCHIVED -> Passage.FREE;
                        case CLOSED -> Passage.WITH_A_REASON;
                        case DRAFT, OPEN, LOCKED -> Passage.NONE;
                    };
            case ARCHIVED -> Passage.NONE;
        };
    }

    /** The steps that lead on from here, forward ones first. */
    List<Step> steps() {
        return Arrays.stream(values())
                .filter(next -> to(next) != Passage.NONE)
                .map(next -> new Step(next, to(next) == Passage.WITH_A_REASON))
                .sorted(Comparator.comparing(Step::needsReason))
                .toList();
    }

    /** Whether the responses that it took are known, because it takes no more. */
    public boolean isOver() {
        return switch (this) {
            case DRAFT, OPEN -> false;
            case CLOSED, LOCKED, ARCHIVED -> true;
        };
    }

    /** What this state keeps from changing. */
    Lock.Reason lock() {
        return lock;
    }
}
