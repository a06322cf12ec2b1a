package org.barometer.agency.desk;

/** A value and what it is called. */
record Fact(String name, String value) {}
