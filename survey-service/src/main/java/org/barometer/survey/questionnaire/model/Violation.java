package org.barometer.survey.questionnaire.model;

/** One thing that is wrong: where (a JSON pointer), which rule, and what would be right. */
public record Violation(String pointer, String code, String message) {}
