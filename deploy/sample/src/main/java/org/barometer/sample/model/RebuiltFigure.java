package org.barometer.sample.model;

/**
 * A published figure as a count; it does not fit when no count of the base gives what was printed.
 */
public record RebuiltFigure(
        String edition, MappedFigure mapped, int count, int base, boolean fits) {}
