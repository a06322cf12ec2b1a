package org.barometer.survey.expression.model;

/** A part of a rule or of skip logic; it knows the character at which it was written. */
public sealed interface Expression permits Condition, Term {
    int position();
}
