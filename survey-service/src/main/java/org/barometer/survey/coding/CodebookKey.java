package org.barometer.survey.coding;

/** Names a version of the codebook of a measure. */
public record CodebookKey(String programme, String measure, int version) {}
