package org.barometer.trend.estimate.model;

/** The range that an estimate is reported with. */
public record Interval(double lower, double upper) {}
