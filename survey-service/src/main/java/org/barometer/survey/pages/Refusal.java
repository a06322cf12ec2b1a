package org.barometer.survey.pages;

import java.util.List;
import org.barometer.survey.http.Problem;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/** Why a page cannot be shown or a request was not carried out, for a reader. */
record Refusal(
        int status,
        String title,
        String text,
        List<String> violations,
        @Nullable LockNote lock,
        @Nullable String incident) {

    static Refusal of(Problem problem, Language language) {
        var words = Words.in(language, PageMessages.class);
        var lock = problem.lock();
        if (lock != null) {
            return new Refusal(
                    problem.status(),
                    words.lockedTitle(),
                    words.lockedText(),
                    List.of(),
                    LockNote.of(lock, language),
                    null);
        }
        var status = problem.status();
        var known = byReason(problem, words);
        if (known != null) {
            return known;
        }
        if (status >= 500) {
            return new Refusal(
                    status,
                    words.brokenTitle(),
                    words.brokenText(),
                    List.of(),
                    null,
                    problem.instance());
        }
        return switch (status) {
            case 403 -> plain(status, words.forbiddenTitle(), words.forbiddenText());
            case 404 -> plain(status, words.notFoundTitle(), words.notFoundText());
            default ->
                    new Refusal(
                            status,
                            words.refusedTitle(),
                            problem.detail(),
                            problem.violations().stream().map(Problem.Violation::message).toList(),
                            null,
                            null);
        };
    }

    /** Of problems that say more than their status. */
    private static @Nullable Refusal byReason(Problem problem, PageMessages words) {
        var status = problem.status();
        return switch (problem.slug()) {
            case "account-suspended" ->
                    plain(status, words.accountSuspendedTitle(), words.accountSuspendedText());
            case "agency-suspended" ->
                    plain(status, words.agencySuspendedTitle(), words.agencySuspendedText());
            case "deny-list-stale" -> plain(status, words.staleTitle(), words.staleText());
            default -> null;
        };
    }

    private static Refusal plain(int status, String title, String text) {
        return new Refusal(status, title, text, List.of(), null, null);
    }
}
