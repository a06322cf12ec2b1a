package org.barometer.agency.desk;

import java.util.List;
import org.barometer.agency.pages.Link;
import org.jspecify.annotations.Nullable;

/**
 * One invitation, and what can be done about it.
 *
 * @param resendable whether the reader can send it again
 * @param revocable whether the reader can take it back
 * @param done what has just been done
 */
record InvitationPage(
        List<Link> tabs,
        InvitationLine invitation,
        boolean resendable,
        boolean revocable,
        Filled filled,
        @Nullable String done) {}
