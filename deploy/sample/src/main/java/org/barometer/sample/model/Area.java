package org.barometer.sample.model;

/** The areas by which the reports describe where their respondents work; they overlap. */
public enum Area {
    UNITED_STATES,
    CANADA,
    NORTH_AMERICA,
    UNITED_KINGDOM,
    SWEDEN,
    NORWAY,
    EUROPE,
    EUROPE_EXCEPT_SE_GB,
    OTHER_COUNTRIES;

    /** Whether an agency works in this area. */
    public boolean contains(SampleAgency agency) {
        return switch (this) {
            case UNITED_STATES -> agency.country().equals("US");
            case CANADA -> agency.country().equals("CA");
            case UNITED_KINGDOM -> agency.country().equals("GB");
            case SWEDEN -> agency.country().equals("SE");
            case NORWAY -> agency.country().equals("NO");
            case NORTH_AMERICA -> agency.region().equals("NORTH_AMERICA");
            case EUROPE -> agency.region().equals("EUROPE");
            case EUROPE_EXCEPT_SE_GB ->
                    EUROPE.contains(agency)
                            && !SWEDEN.contains(agency)
                            && !UNITED_KINGDOM.contains(agency);
            // The 2018 report lists five countries and sums the others up.
            case OTHER_COUNTRIES ->
                    !UNITED_STATES.contains(agency)
                            && !CANADA.contains(agency)
                            && !UNITED_KINGDOM.contains(agency)
                            && !SWEDEN.contains(agency)
                            && !NORWAY.contains(agency);
        };
    }
}
