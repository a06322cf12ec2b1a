package org.barometer.survey.questionnaire;

/** Said in the transaction in which the questions of a version change. */
public record QuestionnaireReplaced(String programme, int version) {}
