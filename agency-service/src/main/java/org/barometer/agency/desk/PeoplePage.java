package org.barometer.agency.desk;

import java.util.List;
import org.barometer.agency.pages.Link;

/**
 * Some people, and which ones.
 *
 * @param tabs the parts of the place
 * @param filter what is asked for
 */
record PeoplePage(
        List<Link> tabs,
        List<PersonLine> lines,
        Filled filter,
        List<Choice> roles,
        List<Choice> statuses,
        Turning turning) {}
