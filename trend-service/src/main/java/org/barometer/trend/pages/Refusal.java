package org.barometer.trend.pages;

import org.jspecify.annotations.Nullable;

/** Why a page cannot be shown, for a reader. */
record Refusal(int status, String title, String text, @Nullable String incident) {

    static Refusal of(int status, @Nullable String incident, PageMessages words) {
        if (status >= 500) {
            return new Refusal(status, words.brokenTitle(), words.brokenText(), incident);
        }
        return status == 403
                ? new Refusal(status, words.forbiddenTitle(), words.forbiddenText(), null)
                : new Refusal(status, words.notFoundTitle(), words.notFoundText(), null);
    }
}
