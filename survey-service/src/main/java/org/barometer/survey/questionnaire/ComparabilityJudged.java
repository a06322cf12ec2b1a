package org.barometer.survey.questionnaire;

/** Said in the transaction in which an analyst judges how a version compares to an earlier one. */
public record ComparabilityJudged(String programme, int version, int earlier) {}
