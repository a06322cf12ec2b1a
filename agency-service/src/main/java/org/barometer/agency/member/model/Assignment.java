package org.barometer.agency.member.model;

import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;

/** What a person does, and for which agency; nobody does two things. */
public record Assignment(Role role, Optional<AgencyCode> agency) {
    public Assignment {
        if (role.isOfAnAgency() != agency.isPresent()) {
            throw new IllegalArgumentException(
                    role.isOfAnAgency()
                            ? "Name the agency of a " + role.code()
                            : "Name no agency: a person with the role %s has none"
                                    .formatted(role.code()));
        }
    }
}
