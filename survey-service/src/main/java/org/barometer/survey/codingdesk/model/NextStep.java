package org.barometer.survey.codingdesk.model;

import java.util.Optional;
import org.barometer.survey.coding.model.RoundProgress;
import org.barometer.survey.edition.model.EditionState;

/** What an analyst can do to bring the coding of a question further. */
public enum NextStep {
    WRITE_CODEBOOK,
    WAIT_FOR_ANSWERS,
    CODE,
    DECIDE,
    WAIT_FOR_CODERS,
    CLOSE_EDITION,
    PUBLISH,
    PUBLISHED,
    /** Everything is final, but figures have been made without it. */
    REOPEN_EDITION,
    TOO_LATE;

    /** Of the coding with one version of the codebook, for whom the progress was asked. */
    public static NextStep of(
            int version, RoundProgress progress, EditionState state, Optional<Integer> published) {
        if (progress.answers() == 0) {
            return WAIT_FOR_ANSWERS;
        }
        if (progress.leftForMe() > 0) {
            return CODE;
        }
        if (progress.disputed() > 0) {
            return DECIDE;
        }
        if (progress.finished() < progress.answers()) {
            return WAIT_FOR_CODERS;
        }
        if (published.filter(counted -> counted == version).isPresent()) {
            return PUBLISHED;
        }
        return switch (state) {
            case DRAFT, OPEN -> CLOSE_EDITION;
            case CLOSED -> PUBLISH;
            case LOCKED -> REOPEN_EDITION;
            case ARCHIVED -> TOO_LATE;
        };
    }
}
