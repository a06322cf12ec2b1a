package org.barometer.e2e.redteam;

import java.util.Map;
import org.barometer.e2e.redteam.Truth.Counts;

/** Some agencies' answers to one question, taken together. */
record Group(Map<String, Counts> members) {
    Group {
        members = Map.copyOf(members);
    }

    int agencies() {
        return members.size();
    }

    long base() {
        return members.values().stream().mapToLong(Counts::base).sum();
    }

    long largest() {
        return members.values().stream().mapToLong(Counts::base).max().orElse(0);
    }

    long of(String option) {
        return members.values().stream().mapToLong(counts -> counts.of(option)).sum();
    }
}
