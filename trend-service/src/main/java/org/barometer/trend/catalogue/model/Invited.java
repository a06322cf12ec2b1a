package org.barometer.trend.catalogue.model;

import org.jspecify.annotations.Nullable;

/**
 * An agency that is asked to take part in an edition.
 *
 * @param target how many responses were asked for; none where no number was agreed
 */
public record Invited(String agency, @Nullable Integer target) {}
