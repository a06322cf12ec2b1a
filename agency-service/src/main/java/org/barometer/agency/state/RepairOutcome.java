package org.barometer.agency.state;

import java.util.List;
import org.barometer.agency.state.model.Difference;
import org.barometer.agency.state.model.Difference.Way;

/** What can come of doing something about differences. */
public sealed interface RepairOutcome {
    record Repaired(List<Repair> repairs) implements RepairOutcome {}

    /** Some are not there any more, or have become others; nothing was done. */
    record MovedOn(List<String> digests) implements RepairOutcome {}

    /** Some do not have this way out; nothing was done. */
    record NoSuchWay(List<String> digests) implements RepairOutcome {}

    /** The caller's own account would go away; nothing was done. */
    record Oneself(String digest) implements RepairOutcome {}

    /** What became of one difference. */
    record Repair(Difference difference, Way way, Result result) {}

    enum Result {
        DONE,
        /** Another organization has the name: repair that one first. */
        NAME_TAKEN,
        /** The one who has lost the account is the last who administers. */
        LAST_ADMINISTRATOR,
        /** Either side changed at this moment: look again. */
        MOVED_ON
    }
}
