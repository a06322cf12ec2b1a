package org.barometer.survey.audit.model;

/** An entry in its place: bound by its hash to everything that its service wrote before. */
public record Link(Entry entry, Hash previous, Hash hash) {}
