package org.barometer.survey.codingdesk;

import org.jspecify.annotations.Nullable;

/**
 * What came of the last step.
 *
 * @param mood good, wait or bad
 * @param href where it can be changed
 */
record Notice(String mood, String text, @Nullable String href) {
    static Notice good(String text) {
        return new Notice("good", text, null);
    }

    static Notice wait(String text) {
        return new Notice("wait", text, null);
    }

    static Notice bad(String text) {
        return new Notice("bad", text, null);
    }
}
