package org.barometer.agency.desk;

import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyNames;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.pages.model.Language;

/** An agency at a glance. */
record AgencyLine(
        String code,
        String href,
        String name,
        String country,
        String type,
        String size,
        String status,
        String tone) {

    static AgencyLine of(Agency agency, Language language) {
        var details = agency.details();
        return new AgencyLine(
                agency.code().value(),
                hrefOf(agency.code().value()),
                nameOf(details.names(), language),
                language.country(details.country().value()),
                details.type().name(),
                details.size().name(),
                agency.status().name(),
                toneOf(agency.status()));
    }

    static String hrefOf(String code) {
        return "/agencies/" + code;
    }

    /** The name in the reader's language where there is one, else the English one. */
    private static String nameOf(AgencyNames names, Language language) {
        return names.all().entrySet().stream()
                .filter(name -> name.getKey().value().equals(language.tag()))
                .findFirst()
                .map(name -> name.getValue().value())
                .orElseGet(() -> names.english().value());
    }

    private static String toneOf(AgencyStatus status) {
        return switch (status) {
            case ACTIVE -> "good";
            case SUSPENDED -> "bad";
            case RETIRED -> "";
        };
    }
}
