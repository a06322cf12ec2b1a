package org.barometer.survey.programme.model;

/** Unit of observation: what one response stands for. */
public enum Unit {
    PERSON,
    ORGANISATION,
    CASE
}
