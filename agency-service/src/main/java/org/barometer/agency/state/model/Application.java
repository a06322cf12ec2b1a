package org.barometer.agency.state.model;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A document that is being applied, or was.
 *
 * @param approved the digests of the changes in the plan that was seen; nothing else is done
 * @param results what became of those that are settled
 * @param finishedAt empty as long as there is more to do
 */
public record Application(
        UUID id,
        List<String> approved,
        Map<String, Result> results,
        Instant receivedAt,
        Optional<Instant> finishedAt) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE
    }

    /** What became of one change. */
    public enum Result {
        DONE,
        /** It was asked for, and another administrator decides. */
        WAITS_FOR_SECOND_PERSON,
        /** It cannot be done for a reason that the plan names. */
        HINDERED,
        /** Another agency or organization has the name. */
        NAME_TAKEN,
        /** Somebody has the address already, here or in Keycloak. */
        EMAIL_TAKEN,
        AGENCY_NOT_ACTIVE,
        LAST_ADMINISTRATOR,
        /** Keycloak has no such account any more: see the drift. */
        ACCOUNT_MISSING,
        /** Somebody else changed it at this moment: make a new plan. */
        MOVED_ON
    }

    public Application {
        approved = List.copyOf(approved);
        results = Map.copyOf(results);
    }

    public State state() {
        return finishedAt.isPresent() ? State.DONE : State.RUNNING;
    }

    /** How many changes ended in which way. */
    public Map<Result, Long> tally() {
        return results.values().stream()
                .collect(
                        groupingBy(
                                result -> result, () -> new EnumMap<>(Result.class), counting()));
    }
}
