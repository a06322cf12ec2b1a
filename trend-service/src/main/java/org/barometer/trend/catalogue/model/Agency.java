package org.barometer.trend.catalogue.model;

/** An agency that takes part: what places its answers in a country and a type. */
public record Agency(
        String code, String name, String country, String type, String size, String status) {

    /** What CLDR calls a region that is not known. */
    private static final String UNKNOWN_REGION = "ZZ";

    /** The code of the region that its country is in. */
    public String region() {
        return Region.of(country).map(Region::code).orElse(UNKNOWN_REGION);
    }

    /** A state that is not known here is none in which anybody acts for the agency. */
    public boolean takesPart() {
        return status.equals("ACTIVE");
    }
}
