package org.barometer.agency.agency;

import org.barometer.agency.agency.model.Agency;

/** How far a request has come. */
sealed interface Step<O> {
    /** Nothing more is to be done. */
    record Decided<O>(O outcome) implements Step<O> {}

    /** What was asked for is decided and shall be carried out. */
    record Intended<O>(Agency wanted) implements Step<O> {}

    /** Something else was begun and has to be carried out first. */
    record Begun<O>(Agency other) implements Step<O> {}

    /** Somebody was faster, and what they did can be seen by looking again. */
    record LookAgain<O>() implements Step<O> {}
}
