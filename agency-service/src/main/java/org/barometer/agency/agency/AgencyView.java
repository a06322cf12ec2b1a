package org.barometer.agency.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyNames;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.ContactRole;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.agency.model.Succession;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agency as the API shows it. */
record AgencyView(
        @Schema(required = true) String code,
        @Schema(required = true, description = "In English") String name,
        @Schema(required = true, description = "By ISO 639-1 code, the English one among them")
                SortedMap<String, String> names,
        @Schema(required = true) String country,
        @Schema(required = true) AgencyType type,
        @Schema(required = true) SizeBand size,
        @Schema(required = true, description = AgencyFields.TIME_ZONE) String timeZone,
        @Schema(required = true, description = AgencyFields.LANGUAGE) String language,
        @Schema(required = true, description = AgencyFields.CONTACT_ROLE) ContactRole contactRole,
        @Schema(required = true) AgencyStatus status,
        @Schema(description = "Who goes on with its work, where it has split or merged")
                @Nullable SuccessionView succession,
        @Schema(
                        required = true,
                        description = "Whose work it goes on with, as they split or merged")
                List<String> predecessors,
        @Schema(required = true) long revision) {

    /** Who goes on with the work of an agency that has split or merged. */
    record SuccessionView(
            @Schema(required = true) Succession.Kind kind,
            @Schema(required = true) List<String> successors,
            @Schema(required = true) LocalDate effectiveOn) {
        static @Nullable SuccessionView of(Agency agency) {
            return agency.succession()
                    .map(
                            succession ->
                                    new SuccessionView(
                                            succession.kind(),
                                            succession.successors().stream()
                                                    .map(AgencyCode::value)
                                                    .toList(),
                                            succession.effectiveOn()))
                    .orElse(null);
        }
    }

    static AgencyView of(Agency agency, List<AgencyCode> predecessors) {
        var details = agency.details();
        return new AgencyView(
                agency.code().value(),
                details.names().english().value(),
                names(details.names()),
                details.country().value(),
                details.type(),
                details.size(),
                details.timeZone().value(),
                details.language().value(),
                details.contactRole(),
                agency.status(),
                SuccessionView.of(agency),
                predecessors.stream().map(AgencyCode::value).toList(),
                agency.revision());
    }

    static SortedMap<String, String> names(AgencyNames names) {
        var byLanguage = new TreeMap<String, String>();
        names.all().forEach((language, name) -> byLanguage.put(language.value(), name.value()));
        return byLanguage;
    }
}
