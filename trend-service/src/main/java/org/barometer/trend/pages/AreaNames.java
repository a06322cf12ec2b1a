package org.barometer.trend.pages;

import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.language.model.Language;

/** What the areas of figures are called. */
final class AreaNames {
    private AreaNames() {}

    static String of(Area area, Language language, PageMessages words) {
        return switch (area.by()) {
            case WORLD -> words.byWorld();
            case REGION, COUNTRY -> language.territory(area.code());
            case AGENCY_TYPE -> type(area.code(), words);
        };
    }

    private static String type(String type, PageMessages words) {
        return switch (type) {
            case "POLICE" -> words.typePolice();
            case "HOTLINE" -> words.typeHotline();
            case "COMPANY" -> words.typeCompany();
            case "PROSECUTION" -> words.typeProsecution();
            default -> words.typeOther();
        };
    }
}
