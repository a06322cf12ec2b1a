package org.barometer.survey.coding;

import java.util.SortedSet;
import java.util.UUID;
import org.barometer.survey.coding.model.Standing;
import org.barometer.survey.http.ProblemException;

/**
 * The codes of an answer, and what becomes of them.
 *
 * @param codes those of one coder, or those that were decided on
 */
record CodingView(UUID response, SortedSet<String> codes, State state) {

    /** Whether the answer is waiting for others, settled, or to be decided. */
    enum State {
        WAITING,
        FINAL,
        DISPUTED
    }

    static CodingView of(UUID response, CodingOutcome outcome) {
        return switch (outcome) {
            case CodingOutcome.Coded(var codes, var standing) ->
                    new CodingView(
                            response,
                            codes,
                            switch (standing) {
                                case Standing.Waiting _ -> State.WAITING;
                                case Standing.Agreed _ -> State.FINAL;
                                case Standing.Disputed _ -> State.DISPUTED;
                            });
            case CodingOutcome.Invalid(var violations) ->
                    throw CodingProblems.invalid("coding-invalid", violations);
            case CodingOutcome.NoSuchAnswer() -> throw ProblemException.notFound();
            case CodingOutcome.Taken() ->
                    throw new ProblemException(
                            409,
                            "answer-taken",
                            "As many others as the codebook asks for are coding this answer: take"
                                    + " the next one");
            case CodingOutcome.Settled() ->
                    throw new ProblemException(
                            409,
                            "coding-settled",
                            "All codings of this answer are in, so none of them changes any more");
            case CodingOutcome.StillWaiting() ->
                    throw new ProblemException(
                            409,
                            "coding-incomplete",
                            "The answer is to be coded by all its coders before anybody decides");
        };
    }
}
