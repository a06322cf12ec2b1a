package org.barometer.survey.analysis;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.barometer.survey.participation.ParticipationView;
import org.barometer.survey.participation.model.Deadline;
import org.barometer.survey.participation.model.Participation;
import org.jspecify.annotations.Nullable;

/** What is asked of an agency, as the fields of a form. */
final class Terms {
    private static final int MOST_RESPONSES = 1_000_000;

    private Terms() {}

    static Map<String, String> fields(ParticipationView view) {
        var fields = new HashMap<String, String>();
        var target = view.target();
        var language = view.language();
        var deadline = view.deadline();
        fields.put("target", target == null ? "" : target.toString());
        fields.put("language", language == null ? "" : language);
        fields.put("deadline", deadline == null ? "" : deadline.at().toString());
        fields.put("zone", deadline == null ? "" : deadline.zone());
        return fields;
    }

    /** Whatever is wrong with it is noted in the form. */
    static Participation.Terms read(Filled filled, List<String> languages, AnalysisMessages words) {
        var language = filled.optional("language");
        if (language != null && !languages.contains(language)) {
            filled.fault("language", words.languageWanted());
        }
        return new Participation.Terms(
                filled.optionalNumber("target", 1, MOST_RESPONSES),
                language,
                deadline(filled, words));
    }

    private static @Nullable Deadline deadline(Filled filled, AnalysisMessages words) {
        if (!filled.has("deadline")) {
            return null;
        }
        if (!Deadline.isPlace(filled.value("zone"))) {
            filled.fault("zone", words.zoneWanted());
            return null;
        }
        try {
            return new Deadline(
                    LocalDateTime.parse(filled.value("deadline")).truncatedTo(ChronoUnit.SECONDS),
                    ZoneId.of(filled.value("zone")));
        } catch (DateTimeException e) {
            filled.fault("deadline", words.momentWanted());
            return null;
        }
    }
}
