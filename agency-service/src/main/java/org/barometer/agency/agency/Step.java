package org.barometer.agency.agency;

import java.util.UUID;

/** How far a request has come. */
sealed interface Step<O> {
    /** Nothing more is to be done. */
    record Decided<O>(O outcome) implements Step<O> {}

    /** What was asked for is decided and shall be carried out; then this is its outcome. */
    record Intended<O>(UUID undertaking, O outcome) implements Step<O> {}

    /** Something else was begun and has to be carried out first. */
    record Begun<O>(UUID other) implements Step<O> {}

    /** Somebody was faster, and what they did can be seen by looking again. */
    record LookAgain<O>() implements Step<O> {}
}
