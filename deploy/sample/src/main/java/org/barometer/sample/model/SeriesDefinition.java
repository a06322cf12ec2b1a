package org.barometer.sample.model;

/** What exactly some figures of a series count. */
public record SeriesDefinition(
        String code, Text counted, Text window, String unit, String origin) {}
