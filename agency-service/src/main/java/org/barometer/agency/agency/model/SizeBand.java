package org.barometer.agency.agency.model;

/** How large an agency is, no more exactly than anybody needs to know. */
public enum SizeBand {
    SMALL,
    MEDIUM,
    LARGE
}
