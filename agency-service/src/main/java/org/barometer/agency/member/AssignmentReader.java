package org.barometer.agency.member;

import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.http.FieldReader;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.Role;
import org.jspecify.annotations.Nullable;

/** Reads a role and the agency that goes with it. */
final class AssignmentReader {
    private AssignmentReader() {}

    static Optional<Assignment> read(
            FieldReader fields, @Nullable String role, @Nullable String agency) {
        var itsRole = fields.required("role", role, Role::parse);
        var itsAgency = fields.optional("agency", agency, AgencyCode::new);
        return agency != null && itsAgency.isEmpty()
                ? Optional.empty()
                : together(fields, itsRole, itsAgency);
    }

    /** The same from somebody whose agency is known by the token. */
    static Optional<Assignment> read(
            FieldReader fields, @Nullable String role, @Nullable String agency, AgencyCode only) {
        var itsRole = fields.required("role", role, Role::parse);
        fields.<AgencyCode>optional(
                "agency",
                agency,
                _ -> {
                    throw new IllegalArgumentException(
                            "Leave it out: you invite to your own agency");
                });
        return together(fields, itsRole, itsRole.filter(Role::isOfAnAgency).map(_ -> only));
    }

    private static Optional<Assignment> together(
            FieldReader fields, Optional<Role> role, Optional<AgencyCode> agency) {
        return role.flatMap(
                each -> fields.optional("agency", each.code(), _ -> new Assignment(each, agency)));
    }
}
