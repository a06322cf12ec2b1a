package org.barometer.survey.questionnaire.model;

/** How exactly a date is asked; a day could point to a person. */
public enum Precision {
    YEAR,
    MONTH
}
