package org.barometer.sample.model;

/** A synthetic agency; its weight is its share of the respondents of its area. */
public record SampleAgency(
        String code, String name, String country, String region, String type, int weight) {

    /** Its size band, which follows from the weight. */
    public String size() {
        return weight >= 15 ? "LARGE" : weight >= 5 ? "MEDIUM" : "SMALL";
    }
}
