package org.barometer.trend.facts.model;

/**
 * A count that nobody may learn: there must be a data set that agrees with all facts in which it is
 * at least the threshold, and two in which it differs.
 *
 * @param name for the report of the audit
 * @param threshold smallest count that is not sensitive
 */
public record Sensitive(String name, LinearForm form, long threshold) {}
