package org.barometer.agency.agency;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.audit.model.Act;

/**
 * What the audit log says of a registered or changed agency: codes, and of its name that it is new.
 */
final class AgencyAct {
    private AgencyAct() {}

    static Act of(Optional<Agency> before, Agency after) {
        var act = Act.of(action(before, after), "AGENCY", after.code().value());
        return before.map(agency -> act.changing(values(agency), valuesAfter(agency, after)))
                .orElseGet(() -> act.changing(Map.of(), values(after)));
    }

    private static String action(Optional<Agency> before, Agency after) {
        if (before.isEmpty()) {
            return "AGENCY_REGISTERED";
        }
        if (before.get().status() == after.status()) {
            return "AGENCY_CHANGED";
        }
        return switch (after.status()) {
            case ACTIVE -> "AGENCY_REACTIVATED";
            case SUSPENDED -> "AGENCY_SUSPENDED";
            case RETIRED -> "AGENCY_RETIRED";
        };
    }

    private static Map<String, String> valuesAfter(Agency before, Agency after) {
        var values = new TreeMap<>(values(after));
        if (!before.name().equals(after.name())) {
            values.put("name", "CHANGED");
        }
        return values;
    }

    private static Map<String, String> values(Agency agency) {
        var details = agency.details();
        return Map.of(
                "country", details.country().value(),
                "type", details.type().name(),
                "size", details.size().name(),
                "status", details.status().name(),
                "revision", Long.toString(agency.revision()));
    }
}
