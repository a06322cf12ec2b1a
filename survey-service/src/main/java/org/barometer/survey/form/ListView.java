package org.barometer.survey.form;

import java.util.List;
import org.barometer.survey.pages.LockNote;
import org.jspecify.annotations.Nullable;

/** The editions that concern an agency: those that take its answers, and those that do not now. */
record ListView(List<Card> waiting, List<Card> locked) {

    /**
     * An edition.
     *
     * @param sent how many responses the agency has sent; none where that is not for the reader
     */
    record Card(
            String code,
            String title,
            String year,
            String languages,
            @Nullable String deadline,
            @Nullable String sent,
            boolean anonymous,
            @Nullable LockNote lock) {}
}
