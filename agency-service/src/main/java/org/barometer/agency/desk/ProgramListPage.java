package org.barometer.agency.desk;

import java.util.List;

/**
 * Some service accounts, and which ones.
 *
 * @param filter what is asked for
 */
record ProgramListPage(
        List<ProgramLine> lines,
        Filled filter,
        List<Choice> roles,
        List<Choice> statuses,
        Turning turning) {}
