package org.barometer.agency.agency;

import static org.barometer.agency.http.FieldReader.oneOf;

import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.http.FieldReader;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a registration; text until all of it has been looked at. */
public record NewAgency(
        @Schema(required = true, pattern = "^" + AgencyCode.FORM + "$") @Nullable String code,
        @Schema(required = true, minLength = 1, maxLength = AgencyName.LONGEST)
                @Nullable String name,
        @Schema(required = true, pattern = "^[A-Z]{2}$", description = "ISO 3166-1 alpha-2")
                @Nullable String country,
        @Schema(required = true, type = SchemaType.STRING, implementation = AgencyType.class)
                @Nullable String type,
        @Schema(required = true, type = SchemaType.STRING, implementation = SizeBand.class)
                @Nullable String size) {

    public Agency toModel() {
        var fields = new FieldReader();
        var itsCode = fields.required("code", code, AgencyCode::new);
        var itsName = fields.required("name", name, AgencyName::new);
        var itsCountry = fields.required("country", country, CountryCode::new);
        var itsType = fields.required("type", type, oneOf(AgencyType.class));
        var itsSize = fields.required("size", size, oneOf(SizeBand.class));
        fields.refuseWhatIsWrong();
        return Agency.register(
                itsCode.orElseThrow(),
                itsName.orElseThrow(),
                itsCountry.orElseThrow(),
                itsType.orElseThrow(),
                itsSize.orElseThrow());
    }
}
