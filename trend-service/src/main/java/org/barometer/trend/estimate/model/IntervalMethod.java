package org.barometer.trend.estimate.model;

/** How an interval of a proportion came about. */
public enum IntervalMethod {
    /** Wilson's, with the effective size and Student's t of the agencies themselves. */
    DESIGN,
    /** Wilson's, with a design effect pooled over the question: too few agencies to tell. */
    MODEL,
    /** Clopper and Pearson's, with the pooled design effect: nobody or everybody said yes. */
    EXACT
}
