package org.barometer.agency.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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

    /** What is needed for an answer is missing for now; the same request may be sent again. */
    public static ProblemException unavailable(String slug, String detail, int retryAfterSeconds) {
        return new ProblemException(Problem.of(503, slug, detail), retryAfterSeconds);
    }

    /** Everything that is wrong with what was sent. */
    public List<Problem.Violation> violations() {
        return problem.violations();
    }

    /** The caller did this too often for now, and may do it again after a time. */
    public static ProblemException tooMany(String slug, String detail, int retryAfterSeconds) {
        return new ProblemException(Problem.of(429, slug, detail), retryAfterSeconds);
    }

    public Response toResponse() {
        var response = problem.toResponse();
        return (retryAfterSeconds == null
                        ? response
                        : response.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds))
                .build();
    }
}
