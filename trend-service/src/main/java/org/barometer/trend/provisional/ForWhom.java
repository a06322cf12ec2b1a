package org.barometer.trend.provisional;

/** For whom an estimate speaks. */
enum ForWhom {
    /** Each respondent counts once. */
    RESPONDENTS,
    /** Each country counts once. */
    COUNTRY_EQUAL,
    /** Those whom the edition is about, as declared. */
    POPULATION
}
