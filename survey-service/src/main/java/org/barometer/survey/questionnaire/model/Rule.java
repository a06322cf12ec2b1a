package org.barometer.survey.questionnaire.model;

import java.util.Map;

/**
 * What the answers of a response must be like together.
 *
 * @param holds the expression that is true of sound answers
 * @param question where the message is shown
 */
public record Rule(
        String code,
        Severity severity,
        String holds,
        String question,
        Map<String, String> message) {}
