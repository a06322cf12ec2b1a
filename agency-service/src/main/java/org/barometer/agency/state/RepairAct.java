package org.barometer.agency.state;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.barometer.agency.audit.model.Act;
import org.barometer.agency.state.model.Difference;
import org.barometer.agency.state.model.Standing;
import org.barometer.agency.state.model.Subject;

/** What the audit log says of a repair: codes, and of a name that it was another. */
final class RepairAct {
    /** What somebody made by hand in Keycloak need not have a code for its name. */
    private static final Pattern NO_CODE = Pattern.compile("[^A-Za-z0-9._,-]");

    private static final int LONGEST = 100;

    private RepairAct() {}

    static Act adopted(Difference difference) {
        return of("DRIFT_ADOPTED", difference.subject(), Map.of(), codes(difference.keycloak()));
    }

    static Act repaired(RepairEntity repair) {
        return of(
                "DRIFT_REPAIRED",
                new Subject(repair.subjectKind, repair.subject),
                repair.keycloak,
                repair.registry);
    }

    /** What of a side may be kept for ever. */
    static Map<String, String> codes(Optional<Standing> side) {
        var codes = new TreeMap<String, String>();
        side.map(Standing::values)
                .ifPresent(
                        values ->
                                values.forEach(
                                        (name, value) -> {
                                            if (!name.equals(Standing.NAME) && !value.isEmpty()) {
                                                codes.put(name, code(value));
                                            }
                                        }));
        return codes;
    }

    private static Act of(
            String action, Subject subject, Map<String, String> before, Map<String, String> after) {
        return Act.of(action, subject.kind().name(), code(subject.id())).changing(before, after);
    }

    private static String code(String text) {
        var code = NO_CODE.matcher(text).replaceAll("_");
        return code.substring(0, Math.min(code.length(), LONGEST));
    }
}
