package org.barometer.trend.disclosure.model;

/** How the respondents are divided into areas, in the order in which figures are kept (R5). */
public enum Breakdown {
    WORLD,
    REGION,
    AGENCY_TYPE,
    COUNTRY
}
