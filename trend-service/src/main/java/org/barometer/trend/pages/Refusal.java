package org.barometer.trend.pages;

import org.jspecify.annotations.Nullable;

/** Why a page cannot be shown, for a reader. */
record Refusal(int status, String title, String text, @Nullable String incident) {

    static Refusal of(int status, @Nullable String incident, PageMessages words) {
        return switch (status) {
            case 403 -> new Refusal(status, words.forbiddenTitle(), words.forbiddenText(), null);
            case 404 -> new Refusal(status, words.notFoundTitle(), words.notFoundText(), null);
            default -> new Refusal(status, words.brokenTitle(), words.brokenText(), incident);
        };
    }
}
