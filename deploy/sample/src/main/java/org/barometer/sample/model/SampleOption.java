package org.barometer.sample.model;

/** One answer that can be chosen. */
public record SampleOption(String code, Text label) {}
