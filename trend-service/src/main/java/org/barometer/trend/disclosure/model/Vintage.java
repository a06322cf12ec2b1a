package org.barometer.trend.disclosure.model;

/**
 * What was published of a question at one time.
 *
 * @param table what it was counted from
 * @param pattern what of it was shown
 */
public record Vintage(AnswerTable table, Pattern pattern) {}
