package org.barometer.survey.form;

import java.util.List;
import org.barometer.survey.pages.Link;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in an edition, before anybody begins.
 *
 * @param begin where the form begins; none where it takes no answers
 */
record StartView(
        ListView.Card card,
        String agency,
        String tag,
        List<Link> languages,
        int questions,
        List<String> parts,
        @Nullable String begin,
        List<Filed> filed) {

    /** A response of the agency, by its receipt. */
    record Filed(
            String response, String received, int revision, boolean withdrawn, boolean returned) {}
}
