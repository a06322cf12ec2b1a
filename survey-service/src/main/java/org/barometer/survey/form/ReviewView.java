package org.barometer.survey.form;

import java.util.List;
import java.util.Map;
import org.barometer.survey.form.FormView.Fault;
import org.barometer.survey.form.FormView.Kept;
import org.barometer.survey.pages.LockNote;
import org.jspecify.annotations.Nullable;

/**
 * All answers before they are sent.
 *
 * @param address where they are sent; changes go to the page above it
 * @param carried the fields of all answers where they are kept nowhere else
 * @param returned why the response that is changed was sent back, if it was
 * @param amending which response is changed; none where a new one is sent
 * @param notice what happened when they were sent; empty where they have not been
 */
record ReviewView(
        String edition,
        String title,
        String agency,
        String address,
        String change,
        String tag,
        List<Part> parts,
        List<Fault> faults,
        List<Warning> warnings,
        Map<String, List<String>> carried,
        boolean anonymous,
        @Nullable ReturnedNote returned,
        @Nullable Amending amending,
        String notice,
        @Nullable Kept kept,
        @Nullable LockNote lock,
        int version,
        String key) {

    record Part(String code, String title, List<Item> items) {}

    /** A question that is asked, and what is answered; nothing where it is not. */
    record Item(String code, String text, List<String> answers, List<String> faults) {}

    /** A rule that warns, and the reasons that can be chosen. */
    record Warning(
            String question,
            String name,
            String text,
            String message,
            boolean faulty,
            List<QuestionView.Choice> reasons) {}
}
