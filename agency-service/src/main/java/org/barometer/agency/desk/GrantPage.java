package org.barometer.agency.desk;

import java.util.List;
import org.barometer.agency.pages.Link;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a second person.
 *
 * @param filled tells why an answer was refused
 * @param done what has just been done
 */
record GrantPage(
        List<Link> tabs,
        List<Waiting> grants,
        Turning turning,
        Filled filled,
        @Nullable String done) {

    /**
     * A role that one administrator gives and another has to confirm.
     *
     * @param who the address of the receiver, or the account where it was forgotten
     * @param own whether the reader asked for it
     */
    record Waiting(
            String id,
            String who,
            String whoHref,
            String role,
            String asked,
            String expires,
            boolean own) {

        public String href() {
            return "/people/grants/" + id;
        }
    }
}
