package org.barometer.trend.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem; thrown where an outcome is turned into HTTP. */
public final class ProblemException extends RuntimeException {
    private final Problem problem;
    private final @Nullable Integer retryAfterSeconds;

    public ProblemException(int status, String slug, String detail) {
        this(Problem.of(status, slug, detail), null);
    }

    public ProblemException(
            int status, String slug, String detail, List<Problem.Violation> violations) {
        this(Problem.of(status, slug, detail, violations), null);
    }

    private ProblemException(Problem problem, @Nullable Integer retryAfterSeconds) {
        // A problem is an answer, not a fault: nobody reads its stack trace.
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The same answer as for a thing that does not exist, so that nobody learns what does. */
    public static ProblemException notFound() {
        return new ProblemException(404, "not-found", "There is nothing here that you may see");
    }

    /** The request was not carried out, and may be sent again in the same form. */
    public static ProblemException unavailable(String detail, int retryAfterSeconds) {
        return unavailable("temporarily-unavailable", detail, retryAfterSeconds);
    }

    /** The same, for a reason that a program may want to tell from others. */
    public static ProblemException unavailable(String slug, String detail, int retryAfterSeconds) {
        return new ProblemException(Problem.of(503, slug, detail), retryAfterSeconds);
    }

    Problem problem() {
        return problem;
    }

    @Nullable Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
