package org.barometer.agency.desk;

import java.util.List;

/**
 * The form by which a service account is created.
 *
 * @param agencies those that it can work for
 */
record NewProgramPage(Filled filled, List<Choice> roles, List<Choice> agencies) {}
