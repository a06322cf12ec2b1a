package org.barometer.survey.coding.model;

import java.util.SortedSet;

/** How far the coding of an answer has come. */
public sealed interface Standing {
    record Waiting(int coders) implements Standing {}

    /** All gave the same codes: nothing is left to decide. */
    record Agreed(SortedSet<String> codes) implements Standing {}

    /** Somebody who sees the codings side by side has to decide. */
    record Disputed() implements Standing {}
}
