package org.barometer.agency.desk;

import java.util.List;

/**
 * Some agencies, and which ones.
 *
 * @param filter what is asked for
 * @param export where all that fit are as a file
 */
record AgencyListPage(
        List<AgencyLine> lines,
        Filled filter,
        AgencyWords words,
        List<Choice> orders,
        Turning turning,
        Export export) {

    record Export(String csv, String xlsx) {}
}
