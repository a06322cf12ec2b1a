package org.barometer.agency.agency.model;

/** What a row of a file means for the agency of its code. */
public sealed interface ImportOutcome {
    record New(Agency wanted) implements ImportOutcome {}

    record Different(Agency wanted) implements ImportOutcome {}

    record Same() implements ImportOutcome {}

    record Fault(ImportMistake mistake) implements ImportOutcome {}
}
