package org.barometer.survey.exchange.model;

/**
 * What of a form cannot be taken over: where it stands, what it is, and what would be right.
 *
 * @param row as a spreadsheet counts, from 1; 0 where the whole sheet is meant
 * @param column by its header; empty where the whole row is meant
 */
public record Misfit(String sheet, int row, String column, String code, String remedy) {}
