package org.barometer.survey.coding.model;

import java.util.UUID;

/** An answer in the respondent's words. */
public record OpenAnswer(UUID response, String text) {}
