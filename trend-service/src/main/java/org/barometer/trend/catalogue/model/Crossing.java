package org.barometer.trend.catalogue.model;

/**
 * Two questions, each with one answer, that an edition declares to be counted together.
 *
 * @param row the code of a question
 * @param column the code of another one
 */
public record Crossing(String row, String column) {}
