package org.barometer.agency.desk;

import java.util.List;

/** The form by which an agency is registered. */
record NewAgencyPage(
        Filled filled, List<Choice> countries, List<Choice> types, List<Choice> sizes) {}
