package org.barometer.survey.http;

import java.util.List;
import java.util.Locale;
import org.barometer.survey.lock.model.Lock;
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

    /** What is asked for cannot be changed: the lock, where there is one, says why. */
    public ProblemException(int status, String slug, String detail, @Nullable Lock lock) {
        this(Problem.of(status, slug, detail).because(lock), null);
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

    /** The lock says everything: it names the problem, and explains it. */
    public static ProblemException locked(Lock lock) {
        return new ProblemException(
                409,
                lock.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                lock.text().getOrDefault("en", ""),
                lock);
    }

    /** The request was not carried out, and may be sent again in the same form. */
    public static ProblemException unavailable(String detail, int retryAfterSeconds) {
        return unavailable("temporarily-unavailable", detail, retryAfterSeconds);
    }

    /** The same, for a reason that a program may want to tell from others. */
    public static ProblemException unavailable(String slug, String detail, int retryAfterSeconds) {
        return new ProblemException(Problem.of(503, slug, detail), retryAfterSeconds);
    }

    /** An edition was changed under the request again and again. */
    public static ProblemException editionChanging() {
        return unavailable("The edition is being changed: send it again", 1);
    }

    Problem problem() {
        return problem;
    }

    @Nullable Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
