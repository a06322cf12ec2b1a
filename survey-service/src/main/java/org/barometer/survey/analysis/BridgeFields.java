package org.barometer.survey.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.barometer.survey.questionnaire.model.Bridge;
import org.barometer.survey.questionnaire.model.Violation;

/** The fields in which an analyst says how the earlier options of a measure are counted now. */
final class BridgeFields {
    private final String measure;
    private final Map<String, String> fieldsByPlace = new HashMap<>();

    BridgeFields(String measure) {
        this.measure = measure;
    }

    /** What the option is counted as: codes with spaces between them. */
    String of(String option) {
        return "bridge-" + measure + "-" + option;
    }

    /** Which option is to be bridged that has no field of its own. */
    String otherFrom() {
        return "bridgeFrom-" + measure;
    }

    String otherTo() {
        return "bridgeTo-" + measure;
    }

    String verdict() {
        return "verdict-" + measure;
    }

    /** The bridges as they are filled in, in the order of their options. */
    List<Bridge> read(Filled filled, AnalysisMessages words) {
        var bridges = new ArrayList<Bridge>();
        for (var field : filled.filledFields(of(""))) {
            add(bridges, field.substring(of("").length()), field, filled);
        }
        if (filled.has(otherFrom())) {
            var from = filled.value(otherFrom());
            if (bridges.stream().anyMatch(bridge -> bridge.from().equals(from))) {
                filled.fault(otherFrom(), words.bridgedTwice());
            }
            add(bridges, from, otherTo(), filled);
        } else if (filled.has(otherTo())) {
            filled.fault(otherFrom(), words.bridgeFromWanted());
        }
        return bridges;
    }

    private void add(List<Bridge> bridges, String from, String field, Filled filled) {
        fieldsByPlace.put("/bridges/" + bridges.size(), field);
        bridges.add(
                new Bridge(
                        from,
                        Arrays.stream(filled.value(field).split("[\\s,;+]+"))
                                .filter(code -> !code.isEmpty())
                                .distinct()
                                .toList()));
    }

    /** The field in which what is wrong can be mended. */
    String of(Violation violation) {
        var place = violation.pointer().split("/", -1);
        if (place.length > 2 && place[1].equals("bridges")) {
            return fieldsByPlace.getOrDefault("/bridges/" + place[2], verdict());
        }
        return switch (violation.pointer()) {
            case "/note/en" -> "noteEn";
            case "/note/sv" -> "noteSv";
            default -> verdict();
        };
    }
}
