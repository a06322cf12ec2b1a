package org.barometer.agency.pages;

/** A link to another place, or to another view of the same one. */
public record Link(String href, String label, boolean chosen) {}
