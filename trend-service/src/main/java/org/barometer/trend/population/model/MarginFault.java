package org.barometer.trend.population.model;

/** What is wrong with declared margins: where, which rule, and what would be right. */
public record MarginFault(String pointer, String code, String message) {}
