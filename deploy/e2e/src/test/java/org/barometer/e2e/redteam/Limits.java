package org.barometer.e2e.redteam;

import com.fasterxml.jackson.databind.JsonNode;

/** Which counts are sensitive, as a release prints it. */
record Limits(
        int minBase,
        int minAgencies,
        int maxSharePercent,
        int minCell,
        int coalition,
        int freeBase,
        int freeAgencies) {

    /** What holds where no release says otherwise. */
    static final Limits OF_THE_SURVEY = new Limits(10, 3, 50, 5, 2, 100, 10);

    static Limits of(JsonNode printed) {
        return new Limits(
                printed.path("minBase").asInt(),
                printed.path("minAgencies").asInt(),
                printed.path("maxSharePercent").asInt(),
                printed.path("minCell").asInt(),
                printed.path("coalition").asInt(),
                printed.path("freeBase").asInt(),
                printed.path("freeAgencies").asInt());
    }

    /** Whether so few answered, or of so few agencies, that none of their counts may be known. */
    boolean tooSmall(Group group) {
        return group.base() < minBase
                || group.agencies() < minAgencies
                || 100 * group.largest() > maxSharePercent * group.base();
    }

    boolean small(Group group, long count) {
        return count == 0 ? !free(group) : count < minCell;
    }

    boolean nearlyAll(Group group, long count) {
        return count == group.base() ? !free(group) : group.base() - count <= coalition;
    }

    private boolean free(Group group) {
        return group.base() >= freeBase && group.agencies() >= freeAgencies;
    }
}
