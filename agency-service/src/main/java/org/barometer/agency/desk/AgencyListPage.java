package org.barometer.agency.desk;

import java.util.List;

/**
 * Some agencies, and which ones.
 *
 * @param filter what is asked for
 */
record AgencyListPage(
        List<AgencyLine> lines,
        Filled filter,
        List<Choice> countries,
        List<Choice> types,
        List<Choice> statuses,
        Turning turning) {}
