package org.barometer.survey.coding;

import java.util.List;
import java.util.SortedSet;
import org.barometer.survey.coding.model.Standing;
import org.barometer.survey.questionnaire.model.Violation;

/** What can happen when somebody codes an answer or decides between codings. */
public sealed interface CodingOutcome {
    record Coded(SortedSet<String> codes, Standing standing) implements CodingOutcome {}

    record Invalid(List<Violation> violations) implements CodingOutcome {}

    record NoSuchAnswer() implements CodingOutcome {}

    /** As many others as the codebook asks for have it already. */
    record Taken() implements CodingOutcome {}

    /** All codings are in, and can be compared; from here on none of them changes. */
    record Settled() implements CodingOutcome {}

    /** Nothing to decide yet. */
    record StillWaiting() implements CodingOutcome {}
}
