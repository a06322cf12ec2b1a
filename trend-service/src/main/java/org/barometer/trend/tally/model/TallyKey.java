package org.barometer.trend.tally.model;

/** Whose responses a tally counts. */
public record TallyKey(String edition, String agency) {}
