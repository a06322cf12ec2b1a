package org.barometer.survey.edition.model;

/** Where an edition stands; it only ever moves forward. */
public enum EditionState {
    /** Being prepared: everything about it can change, nothing can be answered. */
    DRAFT,
    /** Taking answers. */
    OPEN,
    /** Done: nothing changes any more. */
    CLOSED;

    boolean leadsTo(EditionState next) {
        return switch (this) {
            case DRAFT -> next == OPEN;
            case OPEN -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
