package org.barometer.survey.edition;

import java.util.Map;
import java.util.TreeMap;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;

/**
 * What the audit log says of a planned, changed or moved edition; of its words that they changed.
 */
final class EditionAct {
    private static final String CHANGED = "CHANGED";

    private EditionAct() {}

    static Act planned(Edition edition) {
        return Act.of("EDITION_PLANNED", "EDITION", edition.code())
                .changing(Map.of(), values(edition));
    }

    static Act replanned(Edition before, Edition after) {
        var isEmbargoOnly = before.plan().withEmbargo(after.embargo()).equals(after.plan());
        var now = new TreeMap<>(values(after));
        if (!before.title().equals(after.title())) {
            now.put("title", CHANGED);
        }
        if (!before.source().equals(after.source())) {
            now.put("source", CHANGED);
        }
        return Act.of(
                        isEmbargoOnly ? "EMBARGO_CHANGED" : "EDITION_CHANGED",
                        "EDITION",
                        after.code())
                .changing(values(before), now);
    }

    static Act moved(Edition before, Edition after) {
        return Act.of(stepTo(before.state(), after.state()), "EDITION", after.code())
                .changing(values(before), values(after));
    }

    private static String stepTo(EditionState from, EditionState to) {
        return switch (to) {
            case DRAFT -> "EDITION_TAKEN_BACK";
            case OPEN -> from == EditionState.DRAFT ? "EDITION_OPENED" : "EDITION_REOPENED";
            case CLOSED -> from == EditionState.OPEN ? "EDITION_CLOSED" : "EDITION_UNLOCKED";
            case LOCKED -> "EDITION_LOCKED";
            case ARCHIVED -> "EDITION_ARCHIVED";
        };
    }

    private static Map<String, String> values(Edition edition) {
        var values = new TreeMap<String, String>();
        values.put("programme", edition.programme());
        values.put("year", Integer.toString(edition.year()));
        values.put("state", edition.state().name());
        values.put("questionnaireVersion", Integer.toString(edition.questionnaireVersion()));
        values.put("synthetic", Boolean.toString(edition.synthetic()));
        values.put("anonymous", Boolean.toString(edition.anonymous()));
        if (edition.embargo() != null) {
            values.put("embargo", edition.embargo().toString());
        }
        return values;
    }
}
