package org.barometer.survey.response.model;

import java.util.List;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.Violation;

/** What can happen to a response that somebody submits, amends or withdraws. */
public sealed interface Outcome {
    /** Durable. A repeat of a submission has the receipt of the first. */
    record Taken(SignedReceipt signed, boolean isNew) implements Outcome {}

    record Withdrawn() implements Outcome {}

    record Invalid(List<Violation> violations) implements Outcome {}

    /** Taken once the respondent says of each warning why the answers are right. */
    record Unexplained(List<Violation> warnings) implements Outcome {}

    /** The key was used for other answers. */
    record KeyReused() implements Outcome {}

    /** Neither taken nor changed at present, and why. */
    record Locked(Lock lock) implements Outcome {}

    /** The answers were given to another version of the questions. */
    record OtherVersion(int asked) implements Outcome {}

    record NoSuchEdition() implements Outcome {}

    /** Nothing there, or nothing of the caller's agency. */
    record NoSuchResponse() implements Outcome {}

    /** Somebody else has amended it meanwhile. */
    record OtherRevision(int revision) implements Outcome {}

    /** The edition kept changing; to be tried again. */
    record Busy() implements Outcome {}
}
