package org.barometer.agency.agency;

import static org.barometer.agency.http.FieldReader.oneOf;

import org.barometer.agency.agency.model.AgencyDetails;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.http.FieldReader;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a change; text until all of it has been looked at. */
public record ChangedAgency(
        @Schema(required = true, minLength = 1, maxLength = AgencyName.LONGEST)
                @Nullable String name,
        @Schema(required = true, pattern = "^[A-Z]{2}$", description = "ISO 3166-1 alpha-2")
                @Nullable String country,
        @Schema(required = true, type = SchemaType.STRING, implementation = AgencyType.class)
                @Nullable String type,
        @Schema(required = true, type = SchemaType.STRING, implementation = SizeBand.class)
                @Nullable String size,
        @Schema(required = true, type = SchemaType.STRING, implementation = AgencyStatus.class)
                @Nullable String status) {

    public AgencyDetails toModel() {
        var fields = new FieldReader();
        var itsName = fields.required("name", name, AgencyName::new);
        var itsCountry = fields.required("country", country, CountryCode::new);
        var itsType = fields.required("type", type, oneOf(AgencyType.class));
        var itsSize = fields.required("size", size, oneOf(SizeBand.class));
        var itsStatus = fields.required("status", status, oneOf(AgencyStatus.class));
        fields.refuseWhatIsWrong();
        return new AgencyDetails(
                itsName.orElseThrow(),
                itsCountry.orElseThrow(),
                itsType.orElseThrow(),
                itsSize.orElseThrow(),
                itsStatus.orElseThrow());
    }
}
