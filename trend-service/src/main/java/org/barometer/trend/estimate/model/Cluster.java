package org.barometer.trend.estimate.model;

/**
 * An agency as survey methodology sees it: answers of one agency resemble each other.
 *
 * @param stratum the part of the design that it was taken from; empty where there is only one
 */
public record Cluster(String agency, String country, String stratum) {

    public static Cluster of(String agency, String country) {
        return new Cluster(agency, country, "");
    }
}
