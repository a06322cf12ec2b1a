package org.barometer.trend.tally.model;

import java.util.List;

/** A response as it stands now: whose it is, which revision, and what it answers. */
public record Snapshot(
        String edition, String agency, Fingerprint fingerprint, List<Answer> answers) {}
