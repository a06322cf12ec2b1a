package org.barometer.trend.release.model;

/** Who may read a release once it is published. */
public enum Visibility {
    /** Anyone. */
    PUBLIC,
    /** Those who were given access to the dashboards. */
    RESTRICTED
}
