package org.barometer.agency.state;

/** One thing that is wrong with a document, where it is and what would be right. */
public record Fault(int line, String path, String code, String message) {}
