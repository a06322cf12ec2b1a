package org.barometer.survey.analysis;

import java.util.List;
import org.barometer.survey.pages.Link;
import org.jspecify.annotations.Nullable;

/**
 * The responses of an edition that are in one state of the review.
 *
 * @param waiting how many nobody has looked at
 * @param begin the first of them
 * @param more where the list goes on
 */
record ReviewListPage(
        EditionHead head,
        String waiting,
        @Nullable String begin,
        List<Link> states,
        List<Row> rows,
        @Nullable String more) {

    /**
     * A response at a glance.
     *
     * @param returned why it was sent back last, even if it has been amended since
     */
    record Row(
            String id,
            String href,
            String agency,
            String received,
            String told,
            @Nullable String returned) {}
}
