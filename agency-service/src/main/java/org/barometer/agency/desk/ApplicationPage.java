package org.barometer.agency.desk;

import java.util.List;
import org.barometer.agency.pages.Link;

/**
 * How far the application of a document has come.
 *
 * @param finishedAt empty while there is more to do
 */
record ApplicationPage(
        List<Link> tabs,
        String href,
        int items,
        int settled,
        String receivedAt,
        String finishedAt,
        List<Count> counts) {

    /** How many changes ended in one way. */
    record Count(String result, String tone, String count) {}
}
