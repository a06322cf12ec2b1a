package org.barometer.trend.catalogue.model;

/**
 * Which responses a closed edition took, as survey-service says.
 *
 * @param fingerprint 16 hexadecimal digits; see barometer.editions.v1
 */
public record Turnout(long count, String fingerprint) {}
