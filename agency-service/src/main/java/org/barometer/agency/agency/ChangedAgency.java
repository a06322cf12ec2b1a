package org.barometer.agency.agency;

import java.util.Map;
import org.barometer.agency.agency.model.AgencyDescription;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.ContactRole;
import org.barometer.agency.agency.model.LanguageCode;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.http.FieldReader;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a change; what is optional and left out stays as it is. */
public record ChangedAgency(
        @Schema(
                        required = true,
                        minLength = 1,
                        maxLength = AgencyName.LONGEST,
                        description = "In English")
                @Nullable String name,
        @Schema(description = AgencyFields.NAMES) @Nullable Map<String, String> names,
        @Schema(required = true, pattern = "^[A-Z]{2}$", description = "ISO 3166-1 alpha-2")
                @Nullable String country,
        @Schema(required = true, type = SchemaType.STRING, implementation = AgencyType.class)
                @Nullable String type,
        @Schema(required = true, type = SchemaType.STRING, implementation = SizeBand.class)
                @Nullable String size,
        @Schema(description = AgencyFields.TIME_ZONE) @Nullable String timeZone,
        @Schema(pattern = "^" + LanguageCode.FORM + "$", description = AgencyFields.LANGUAGE)
                @Nullable String language,
        @Schema(
                        type = SchemaType.STRING,
                        implementation = ContactRole.class,
                        description = AgencyFields.CONTACT_ROLE)
                @Nullable String contactRole) {

    public AgencyDescription toModel() {
        var fields = new FieldReader();
        var description =
                new AgencyFields(name, names, country, type, size, timeZone, language, contactRole)
                        .read(fields);
        fields.refuseWhatIsWrong();
        return description.orElseThrow();
    }
}
