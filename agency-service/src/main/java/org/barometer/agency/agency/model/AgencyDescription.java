package org.barometer.agency.agency.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How somebody describes an agency: what they leave out stays as it is, and of a new agency is as
 * nobody could know it better.
 */
public record AgencyDescription(
        AgencyName name,
        Optional<Map<LanguageCode, AgencyName>> otherNames,
        CountryCode country,
        AgencyType type,
        SizeBand size,
        Optional<TimeZoneName> timeZone,
        Optional<LanguageCode> language,
        Optional<ContactRole> contactRole) {
    public static final TimeZoneName USUAL_TIME_ZONE = TimeZoneName.UTC;
    public static final LanguageCode USUAL_LANGUAGE = LanguageCode.ENGLISH;
    public static final ContactRole USUAL_CONTACT_ROLE = ContactRole.LIAISON;

    public AgencyDescription {
        otherNames = otherNames.map(Map::copyOf);
    }

    /** Neither the time zone nor the language follows from a country, which may have several. */
    public AgencyDetails ofNew() {
        return details(Map.of(), USUAL_TIME_ZONE, USUAL_LANGUAGE, USUAL_CONTACT_ROLE);
    }

    public AgencyDetails after(AgencyDetails before) {
        return details(
                before.names().others(),
                before.timeZone(),
                before.language(),
                before.contactRole());
    }

    /** What is left out leaves no trace, so that a wish digests as before there was more to say. */
    List<String> said() {
        var said =
                new ArrayList<>(List.of(name.value(), country.value(), type.name(), size.name()));
        otherNames.ifPresent(
                names ->
                        new TreeMap<>(names)
                                .forEach((its, text) -> said.add("name:" + its + "=" + text)));
        timeZone.ifPresent(zone -> said.add("timeZone=" + zone));
        language.ifPresent(its -> said.add("language=" + its));
        contactRole.ifPresent(role -> said.add("contactRole=" + role));
        return said;
    }

    private AgencyDetails details(
            Map<LanguageCode, AgencyName> namesLeftOut,
            TimeZoneName timeZoneLeftOut,
            LanguageCode languageLeftOut,
            ContactRole contactRoleLeftOut) {
        return new AgencyDetails(
                new AgencyNames(name, otherNames.orElse(namesLeftOut)),
                country,
                type,
                size,
                timeZone.orElse(timeZoneLeftOut),
                language.orElse(languageLeftOut),
                contactRole.orElse(contactRoleLeftOut));
    }
}
