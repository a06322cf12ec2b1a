package org.barometer.agency.desk;

import java.util.List;

/**
 * The form by which a file of agencies is sent.
 *
 * @param runs what can be done with the file
 * @param updates what can become of agencies that are there and differ
 */
record ImportFormPage(Filled filled, List<Choice> runs, List<Choice> updates) {}
