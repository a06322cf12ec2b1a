package org.barometer.agency.agency;

import java.util.Map;
import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDescription;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.ContactRole;
import org.barometer.agency.agency.model.LanguageCode;
import org.barometer.agency.agency.model.Reorganisation.Successor;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.http.FieldReader;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a registration; text until all of it has been looked at. */
public record NewAgency(
        @Schema(required = true, pattern = "^" + AgencyCode.FORM + "$") @Nullable String code,
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
        @Schema(description = AgencyFields.TIME_ZONE, defaultValue = "UTC")
                @Nullable String timeZone,
        @Schema(
                        pattern = "^" + LanguageCode.FORM + "$",
                        description = AgencyFields.LANGUAGE,
                        defaultValue = "en")
                @Nullable String language,
        @Schema(
                        type = SchemaType.STRING,
                        implementation = ContactRole.class,
                        description = AgencyFields.CONTACT_ROLE,
                        defaultValue = "LIAISON")
                @Nullable String contactRole) {

    /** A code and a description, neither of which has a fault. */
    public record Described(AgencyCode code, AgencyDescription description) {}

    public Described toModel() {
        var fields = new FieldReader();
        var described = read(fields);
        fields.refuseWhatIsWrong();
        return described.orElseThrow();
    }

    /** Empty only together with a violation. */
    private Optional<Described> read(FieldReader fields) {
        var itsCode = fields.required("code", code, AgencyCode::new);
        var description = described().read(fields);
        return itsCode.flatMap(its -> description.map(given -> new Described(its, given)));
    }

    /** Reads an agency that may be there already: its code alone says so. */
    Optional<Successor> asSuccessor(FieldReader fields) {
        return described().isEmpty()
                ? fields.required("code", code, AgencyCode::new)
                        .map(its -> new Successor(its, Optional.empty()))
                : read(fields)
                        .map(each -> new Successor(each.code(), Optional.of(each.description())));
    }

    private AgencyFields described() {
        return new AgencyFields(name, names, country, type, size, timeZone, language, contactRole);
    }
}
