package org.barometer.survey.edition.model;

import org.barometer.survey.questionnaire.model.Questionnaire;

/** What the respondents of an edition are asked; frozen as soon as one has answered. */
public record Form(Edition edition, Questionnaire questionnaire, boolean frozen) {}
