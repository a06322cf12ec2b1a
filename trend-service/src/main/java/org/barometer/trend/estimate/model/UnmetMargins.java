package org.barometer.trend.estimate.model;

/** The answers cannot be weighted so that they stand for the population that was declared. */
public final class UnmetMargins extends IllegalArgumentException {

    /** Why not. */
    public enum Reason {
        /** There are answers of a part of which the population is not known. */
        NOT_DECLARED,
        /** There are none of a part of the population. */
        NOBODY_ANSWERED,
        /** No weights meet all margins: the iteration does not come to an end. */
        NOT_CONVERGED
    }

    private final Reason reason;

    UnmetMargins(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
