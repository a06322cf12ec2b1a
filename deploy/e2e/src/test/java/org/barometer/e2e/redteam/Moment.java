package org.barometer.e2e.redteam;

import java.util.List;
import java.util.Map;
import org.barometer.e2e.redteam.Truth.Counts;

/**
 * One question at one moment: what is told of it, and what was answered.
 *
 * @param releases which tell of it so
 */
record Moment(List<String> releases, List<Fact> facts, Map<String, Counts> answers) {
    Moment {
        releases = List.copyOf(releases);
        facts = List.copyOf(facts);
        answers = Map.copyOf(answers);
    }

    Counts of(String agency) {
        return answers.getOrDefault(agency, Counts.NONE);
    }
}
