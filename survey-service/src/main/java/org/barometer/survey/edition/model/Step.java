package org.barometer.survey.edition.model;

/** A step that an edition can take next; one back needs a reason. */
public record Step(EditionState to, boolean needsReason) {}
