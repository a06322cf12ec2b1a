package org.barometer.agency.agency;

import static org.barometer.agency.http.FieldReader.oneOf;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.barometer.agency.agency.model.AgencyDescription;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.ContactRole;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.agency.model.LanguageCode;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.agency.model.TimeZoneName;
import org.barometer.agency.http.FieldReader;
import org.jspecify.annotations.Nullable;

/** How an agency is described, as text that nobody has looked at yet. */
record AgencyFields(
        @Nullable String name,
        @Nullable Map<String, String> names,
        @Nullable String country,
        @Nullable String type,
        @Nullable String size,
        @Nullable String timeZone,
        @Nullable String language,
        @Nullable String contactRole) {
    static final String NAMES =
            "The name in other languages, by ISO 639-1 code; an English one, if there, is the same"
                    + " as name";
    static final String TIME_ZONE = "By whose clock it works: a name of the IANA database, or UTC";
    static final String LANGUAGE = "The language to write to it in, ISO 639-1";
    static final String CONTACT_ROLE = "Whom to turn to there: an office, never a person";

    boolean isEmpty() {
        return Stream.of(name, names, country, type, size, timeZone, language, contactRole)
                .allMatch(Objects::isNull);
    }

    /** Empty only together with a violation. */
    Optional<AgencyDescription> read(FieldReader fields) {
        var itsName = fields.required("name", name, AgencyName::new);
        var itsNames = Optional.ofNullable(names).map(given -> otherNames(given, fields));
        var itsCountry = fields.required("country", country, CountryCode::new);
        var itsType = fields.required("type", type, oneOf(AgencyType.class));
        var itsSize = fields.required("size", size, oneOf(SizeBand.class));
        var itsZone = fields.optional("timeZone", timeZone, TimeZoneName::new);
        var itsLanguage = fields.optional("language", language, LanguageCode::new);
        var itsContact = fields.optional("contactRole", contactRole, oneOf(ContactRole.class));
        if (itsName.isEmpty() || itsCountry.isEmpty() || itsType.isEmpty() || itsSize.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new AgencyDescription(
                        itsName.get(),
                        itsNames,
                        itsCountry.get(),
                        itsType.get(),
                        itsSize.get(),
                        itsZone,
                        itsLanguage,
                        itsContact));
    }

    private Map<LanguageCode, AgencyName> otherNames(
            Map<String, String> given, FieldReader fields) {
        var others = new HashMap<LanguageCode, AgencyName>();
        given.forEach(
                (code, text) -> {
                    var field = "names/" + FieldReader.escaped(code);
                    var itsLanguage = fields.optional(field, code, LanguageCode::new);
                    var itsName = fields.required(field, text, AgencyName::new);
                    if (itsLanguage.equals(Optional.of(LanguageCode.ENGLISH))) {
                        fields.require(
                                text == null || text.equals(name),
                                field,
                                "Leave it out, or repeat the English name of the field name");
                    } else if (itsLanguage.isPresent() && itsName.isPresent()) {
                        others.put(itsLanguage.get(), itsName.get());
                    }
                });
        return others;
    }
}
