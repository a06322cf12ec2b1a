package org.barometer.survey.desk;

import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.intake.model.ImportJob;
import org.barometer.survey.participation.model.ParticipationState;
import org.barometer.survey.response.model.ReviewState;

/** A state in words; the tone only underlines it. */
record Tag(String label, String tone) {
    private static final String GOOD = "good";
    private static final String WAIT = "wait";
    private static final String BAD = "bad";
    private static final String PLAIN = "";

    static Tag of(EditionState state, DeskMessages words) {
        return new Tag(words.editionState(state.name()), state == EditionState.OPEN ? GOOD : PLAIN);
    }

    static Tag of(ParticipationState state, DeskMessages words) {
        return new Tag(
                words.partState(state.name()),
                switch (state) {
                    case INVITED, STARTED -> WAIT;
                    case SUBMITTED -> GOOD;
                    case DECLINED -> PLAIN;
                });
    }

    static Tag of(ReviewState state, DeskMessages words) {
        return new Tag(
                words.reviewState(state.name()),
                switch (state) {
                    case SUBMITTED -> PLAIN;
                    case RETURNED -> BAD;
                    case ACCEPTED -> GOOD;
                });
    }

    static Tag of(ImportJob.State state, DeskMessages words) {
        return new Tag(
                words.jobState(state.name()),
                switch (state) {
                    case WAITING, RUNNING -> WAIT;
                    case DONE -> GOOD;
                    case REFUSED, CLOSED, INTERRUPTED, FAILED -> BAD;
                });
    }

    static Tag withdrawn(DeskMessages words) {
        return new Tag(words.reviewState("WITHDRAWN"), PLAIN);
    }
}
