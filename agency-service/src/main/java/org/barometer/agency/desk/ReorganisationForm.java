package org.barometer.agency.desk;

import java.util.List;
import java.util.regex.Pattern;
import org.barometer.agency.agency.NewAgency;
import org.barometer.agency.agency.NewReorganisation;

/** How a split or merger is described on a form, and where on it belongs what the API says. */
final class ReorganisationForm {
    static final String PREDECESSORS = "predecessors";
    static final String SUCCESSORS = "successors";

    /** Before the code of an agency that gives way. */
    private static final String REVISION_OF = "revision.";

    /** Before the code of an agency that is described here. */
    private static final String NEW = "new.";

    private static final String CODE = "code";
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private ReorganisationForm() {}

    static NewReorganisation body(Filled filled) {
        return new NewReorganisation(
                filled.optional("kind"),
                codes(filled, PREDECESSORS).stream().map(code -> givingWay(filled, code)).toList(),
                codes(filled, SUCCESSORS).stream().map(code -> successor(filled, code)).toList(),
                filled.optional("effectiveOn"));
    }

    static List<String> codes(Filled filled, String field) {
        return BETWEEN.splitAsStream(filled.value(field)).filter(code -> !code.isEmpty()).toList();
    }

    /** The field that holds the revision of an agency as its reader saw it. */
    static String revisionOf(String code) {
        return REVISION_OF + code;
    }

    /** The field that describes a new agency. */
    static String fieldOfNew(String code, String field) {
        return NEW + code + "." + field;
    }

    /** The field for a place in the body, such as "successors.1.name". */
    static String fieldAt(Filled filled, String place) {
        var steps = place.split("\\.", -1);
        return isOfNew(place) ? fieldOfNew(codeAt(filled, place), steps[2]) : steps[0];
    }

    /** What the value at a place is called in the bodies: "kind", "code", "name". */
    static String nameAt(String place) {
        return place.substring(place.lastIndexOf('.') + 1);
    }

    /** Whether a place is in the description of a new agency. */
    static boolean isOfNew(String place) {
        return place.startsWith(SUCCESSORS + ".") && !nameAt(place).equals(CODE);
    }

    /** The code that stands at a place, or nothing where the place is a whole field. */
    static String codeAt(Filled filled, String place) {
        var steps = place.split("\\.", -1);
        return steps.length < 2 ? "" : codes(filled, steps[0]).get(Integer.parseInt(steps[1]));
    }

    /** Of an agency that is not there the plan says so, whatever its revision. */
    private static NewReorganisation.GivingWay givingWay(Filled filled, String code) {
        var revision = revisionOf(code);
        return new NewReorganisation.GivingWay(
                code, filled.optional(revision) == null ? 1 : filled.number(revision));
    }

    private static NewAgency successor(Filled filled, String code) {
        return new NewAgency(
                code,
                filled.optional(fieldOfNew(code, "name")),
                null,
                filled.optional(fieldOfNew(code, "country")),
                filled.optional(fieldOfNew(code, "type")),
                filled.optional(fieldOfNew(code, "size")),
                null,
                null,
                null);
    }
}
