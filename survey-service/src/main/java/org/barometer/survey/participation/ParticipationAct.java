package org.barometer.survey.participation;

import java.util.Map;
import java.util.TreeMap;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.participation.model.Participation;
import org.jspecify.annotations.Nullable;

/** What the audit log says of a changed part of an agency in an edition. */
final class ParticipationAct {
    private ParticipationAct() {}

    static Act of(String action, @Nullable Participation before, @Nullable Participation after) {
        var known = before == null ? after : before;
        if (known == null) {
            throw new IllegalArgumentException("A part that neither was nor is");
        }
        return Act.of(action, "PARTICIPATION", known.edition() + "/" + known.agency())
                .changing(values(before), values(after));
    }

    private static Map<String, String> values(@Nullable Participation participation) {
        var values = new TreeMap<String, String>();
        if (participation == null) {
            return values;
        }
        var terms = participation.terms();
        if (terms.target() != null) {
            values.put("target", terms.target().toString());
        }
        if (terms.language() != null) {
            values.put("language", terms.language());
        }
        if (terms.deadline() != null) {
            values.put("deadline", terms.deadline().at().toString());
            values.put("zone", terms.deadline().zone().getId());
        }
        if (participation.filed() != null) {
            values.put("filed", participation.filed().toString());
        }
        if (participation.declined() != null) {
            values.put("declined", participation.declined().reason().name());
        }
        return values;
    }
}
