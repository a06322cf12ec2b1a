package org.barometer.sample.model;

/** A text that people read, in English and in Swedish. */
public record Text(String en, String sv) {}
