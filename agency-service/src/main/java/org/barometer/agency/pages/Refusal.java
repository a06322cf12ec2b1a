package org.barometer.agency.pages;

import java.util.List;
import org.barometer.agency.http.Problem;
import org.barometer.agency.pages.model.Language;
import org.jspecify.annotations.Nullable;

/** Why a page cannot be shown or a request was not carried out, for a reader. */
record Refusal(
        int status, String title, String text, List<String> violations, @Nullable String incident) {

    static Refusal of(Problem problem, Language language) {
        var words = Words.in(language, PageMessages.class);
        var status = problem.status();
        return switch (problem.slug()) {
            case "account-suspended" ->
                    plain(status, words.accountSuspendedTitle(), words.accountSuspendedText());
            case "agency-suspended" ->
                    plain(status, words.agencySuspendedTitle(), words.agencySuspendedText());
            case "deny-list-stale" -> plain(status, words.staleTitle(), words.staleText());
            default -> byStatus(problem, words);
        };
    }

    private static Refusal byStatus(Problem problem, PageMessages words) {
        var status = problem.status();
        return switch (status) {
            case 403 -> plain(status, words.forbiddenTitle(), words.forbiddenText());
            case 404 -> plain(status, words.notFoundTitle(), words.notFoundText());
            case 503 -> plain(status, words.waitingTitle(), words.waitingText());
            default ->
                    status >= 500
                            ? new Refusal(
                                    status,
                                    words.brokenTitle(),
                                    words.brokenText(),
                                    List.of(),
                                    problem.instance())
                            : new Refusal(
                                    status,
                                    words.refusedTitle(),
                                    problem.detail(),
                                    problem.violations().stream()
                                            .map(Problem.Violation::message)
                                            .toList(),
                                    null);
        };
    }

    private static Refusal plain(int status, String title, String text) {
        return new Refusal(status, title, text, List.of(), null);
    }
}
