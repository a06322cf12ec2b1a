package org.barometer.agency.desk;

import java.util.List;

/**
 * The form by which an agency is registered.
 *
 * @param names the fields for names besides the English one
 */
record NewAgencyPage(Filled filled, List<Choice> names, AgencyWords words) {}
