package org.barometer.trend.pages;

import org.barometer.trend.http.Problem;
import org.jspecify.annotations.Nullable;

/** Why a page cannot be shown, for a reader. */
record Refusal(int status, String title, String text, @Nullable String incident) {

    static Refusal of(Problem problem, PageMessages words) {
        var status = problem.status();
        return switch (problem.slug()) {
            case "account-suspended" ->
                    plain(status, words.accountSuspendedTitle(), words.accountSuspendedText());
            case "agency-suspended" ->
                    plain(status, words.agencySuspendedTitle(), words.agencySuspendedText());
            case "deny-list-stale" -> plain(status, words.staleTitle(), words.staleText());
            case "no-agency", "several-agencies" ->
                    plain(status, words.noAgencyTitle(), words.noAgencyText());
            case "forbidden" -> plain(status, words.forbiddenTitle(), words.forbiddenText());
            default ->
                    status >= 500
                            ? new Refusal(
                                    status,
                                    words.brokenTitle(),
                                    words.brokenText(),
                                    problem.instance())
                            : plain(status, words.notFoundTitle(), words.notFoundText());
        };
    }

    private static Refusal plain(int status, String title, String text) {
        return new Refusal(status, title, text, null);
    }
}
