package org.barometer.survey.questionnaire.model;

/** What a broken rule means. */
public enum Severity {
    /** The answers are not taken. */
    ERROR,
    /** The answers are taken once the respondent has said why they are right. */
    WARNING
}
