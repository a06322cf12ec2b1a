package org.barometer.survey.exchange.model;

import java.util.HashMap;
import java.util.Map;
import org.barometer.survey.questionnaire.model.Violation;

/** Where the parts of a questionnaire stand in the form that it is read from. */
final class FormPlaces {
    private record Place(String sheet, int row) {}

    private final Map<String, Place> places = new HashMap<>();

    /** The pointer is that of the part in the questionnaire. */
    void put(String pointer, FormLine line) {
        put(pointer, line.sheet(), line.row());
    }

    void put(String pointer, String sheet, int row) {
        places.put(pointer, new Place(sheet, row));
    }

    /** A violation of the questionnaire, where the form has what it is about. */
    Misfit misfit(Violation violation) {
        var pointer = violation.pointer();
        var rest = "";
        while (!pointer.isEmpty() && !places.containsKey(pointer)) {
            int slash = pointer.lastIndexOf('/');
            rest = pointer.substring(slash) + rest;
            pointer = pointer.substring(0, slash);
        }
        var place = places.getOrDefault(pointer, new Place(FormSheet.SURVEY, 0));
        return new Misfit(
                place.sheet(),
                place.row(),
                column(place, pointer, rest),
                violation.code(),
                violation.text());
    }

    private static String column(Place place, String pointer, String rest) {
        var field = rest.isEmpty() ? "" : rest.substring(1).split("/", -1)[0];
        boolean isOwnRule = place.sheet().equals(FormSheet.RULES);
        return switch (field) {
            case "code" -> isOwnRule ? FormColumns.RULE_CODE : FormColumns.NAME;
            case "text", "title", "label" -> FormColumns.LABEL;
            case "help" -> FormColumns.HINT;
            case "type", "options", "rows" -> FormColumns.TYPE;
            case "measure" -> FormColumns.MEASURE;
            case "missing" -> FormColumns.MISSING;
            case "relevant" -> FormColumns.RELEVANT;
            case "min" -> FormColumns.MIN;
            case "max" -> FormColumns.MAX;
            case "decimals" -> FormColumns.DECIMALS;
            case "maxLength" -> FormColumns.MAX_LENGTH;
            case "atMost" -> FormColumns.AT_MOST;
            case "unit" -> FormColumns.UNIT;
            case "base" -> FormColumns.BASE;
            case "earlierWording" -> FormColumns.EARLIER_WORDING;
            case "precision" -> FormColumns.APPEARANCE;
            case "holds" -> isOwnRule ? FormColumns.RULE_HOLDS : FormColumns.CONSTRAINT;
            case "message" -> isOwnRule ? FormColumns.RULE_MESSAGE : FormColumns.CONSTRAINT_MESSAGE;
            case "question" -> isOwnRule ? FormColumns.RULE_QUESTION : FormColumns.NAME;
            default -> pointer.startsWith("/rules") && !isOwnRule ? FormColumns.CONSTRAINT : "";
        };
    }
}
