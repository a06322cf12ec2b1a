package org.barometer.agency.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.state.RepairOutcome.Repair;
import org.barometer.agency.state.RepairOutcome.Result;
import org.barometer.agency.state.model.Difference;
import org.barometer.agency.state.model.Difference.Way;
import org.barometer.agency.state.model.Drift;
import org.barometer.agency.state.model.Standing;
import org.barometer.agency.state.model.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is not the same in the registry and in Keycloak, as the API shows it. */
record DriftView(@Schema(required = true) List<DifferenceView> differences) {

    /** One difference; it has a digest by which something can be done about it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceView(
            @Schema(required = true) String digest,
            @Schema(required = true) Subject.Kind subject,
            @Schema(
                            required = true,
                            description =
                                    "The code of an agency, the account of a person or the client"
                                            + " of a service account")
                    String id,
            @Schema(required = true) Difference.Kind kind,
            @Schema(
                            description =
                                    "What differs, as the registry says; left out if it knows of none")
                    @Nullable Map<String, String> registry,
            @Schema(description = "What differs, as Keycloak says; left out if it has none")
                    @Nullable Map<String, String> keycloak,
            @Schema(description = "Of a person who can be adopted") @Nullable String email,
            @Schema(required = true, description = "What can be done about it") List<Way> ways) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.digest(),
                    difference.subject().kind(),
                    difference.subject().id(),
                    difference.kind(),
                    difference.registry().map(Standing::values).orElse(null),
                    difference.keycloak().map(Standing::values).orElse(null),
                    difference
                            .adoptable()
                            .flatMap(member -> member.email())
                            .map(EmailAddress::value)
                            .orElse(null),
                    difference.ways());
        }
    }

    /** What became of the items of a request for repairs. */
    record RepairsView(@Schema(required = true) List<RepairView> repairs) {
        static RepairsView of(List<Repair> repairs) {
            return new RepairsView(repairs.stream().map(RepairView::of).toList());
        }
    }

    /** What became of one of them. */
    record RepairView(
            @Schema(required = true) String digest,
            @Schema(required = true) Subject.Kind subject,
            @Schema(required = true) String id,
            @Schema(required = true) Way way,
            @Schema(required = true) Result result) {
        static RepairView of(Repair repair) {
            return new RepairView(
                    repair.difference().digest(),
                    repair.difference().subject().kind(),
                    repair.difference().subject().id(),
                    repair.way(),
                    repair.result());
        }
    }

    static DriftView of(Drift drift) {
        return new DriftView(drift.differences().stream().map(DifferenceView::of).toList());
    }
}
