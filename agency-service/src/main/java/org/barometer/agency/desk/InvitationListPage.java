package org.barometer.agency.desk;

import java.util.List;
import org.barometer.agency.pages.Link;
import org.jspecify.annotations.Nullable;

/**
 * Some invitations, and which ones.
 *
 * @param filter what is asked for
 * @param done what has just been done
 */
record InvitationListPage(
        List<Link> tabs,
        List<InvitationLine> lines,
        Filled filter,
        List<Choice> states,
        Turning turning,
        @Nullable String done) {}
