package org.barometer.survey.form;

import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.response.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Why an analyst has sent a response back.
 *
 * @param comment what is to be done, in the analyst's words
 */
record ReturnedNote(String reason, @Nullable String comment, String since) {

    /** None where it was not returned, or has been amended since. */
    static @Nullable ReturnedNote of(Standing standing, Language language) {
        var at = standing.at();
        var reason = standing.reason();
        return standing.isReturned()
                ? new ReturnedNote(
                        reason == null
                                ? ""
                                : Words.in(language, FormMessages.class)
                                        .returnReason(reason.name()),
                        standing.comment(),
                        at == null ? "" : language.moment(at))
                : null;
    }
}
