package org.barometer.agency.agency;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyValues;
import org.barometer.agency.audit.model.Act;

/**
 * What the audit log says of a registered or changed agency: codes, and of a name that it is
 * another.
 */
final class AgencyAct {
    private AgencyAct() {}

    static Act of(Optional<Agency> before, Agency after, Asked asked) {
        var values = AgencyValues.between(before, after);
        var earlier = codes(values.before());
        var later = codes(values.after());
        before.ifPresent(agency -> earlier.put("revision", Long.toString(agency.revision())));
        later.put("revision", Long.toString(after.revision()));
        // One by one, since together they may be longer than a code can be.
        after.succession().stream()
                .flatMap(succession -> succession.successors().stream())
                .forEach(successor -> later.put("successor." + successor, "GOES_ON"));
        return new Act(
                action(before, after),
                "AGENCY",
                after.code().value(),
                earlier,
                later,
                asked.reason());
    }

    static String action(Optional<Agency> before, Agency after) {
        if (before.isEmpty()) {
            return "AGENCY_REGISTERED";
        }
        if (before.get().status() == after.status()) {
            return "AGENCY_CHANGED";
        }
        return switch (after.status()) {
            case ACTIVE -> "AGENCY_REACTIVATED";
            case SUSPENDED -> "AGENCY_SUSPENDED";
            case RETIRED ->
                    after.succession()
                            .map(
                                    succession ->
                                            switch (succession.kind()) {
                                                case SPLIT -> "AGENCY_SPLIT";
                                                case MERGER -> "AGENCY_MERGED";
                                            })
                            .orElse("AGENCY_RETIRED");
        };
    }

    /** The words of a name stay in the agency's own history. */
    private static SortedMap<String, String> codes(SortedMap<String, String> values) {
        var codes = new TreeMap<>(values);
        codes.replaceAll(
                (field, value) -> field.startsWith(AgencyValues.NAME) ? Act.REASON_GIVEN : value);
        codes.remove(AgencyValues.SUCCESSORS);
        return codes;
    }
}
