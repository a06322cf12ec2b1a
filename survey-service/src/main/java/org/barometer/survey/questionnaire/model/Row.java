package org.barometer.survey.questionnaire.model;

import java.util.Map;

/** One line of a matrix, answered with one of the question's options. */
public record Row(String code, Map<String, String> label) {}
