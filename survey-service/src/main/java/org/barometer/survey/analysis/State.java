package org.barometer.survey.analysis;

import org.barometer.survey.edition.model.EditionState;

/** The state of an edition, with the tone in which a page shows it. */
record State(String name, String tone) {

    static State of(EditionState state) {
        return new State(
                state.name(),
                switch (state) {
                    case OPEN -> "good";
                    case CLOSED -> "wait";
                    case DRAFT, LOCKED, ARCHIVED -> "";
                });
    }
}
