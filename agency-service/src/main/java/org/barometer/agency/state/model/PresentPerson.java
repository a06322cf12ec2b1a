package org.barometer.agency.state.model;

import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberStatus;
import org.barometer.agency.member.model.Role;

/**
 * A person as they are.
 *
 * @param account of somebody who has accepted their invitation
 * @param invitation of somebody who has not
 */
public record PresentPerson(
        EmailAddress email,
        MemberDetails details,
        Optional<AccountId> account,
        Optional<UUID> invitation,
        long revision) {

    boolean administers() {
        return details.status() == MemberStatus.ACTIVE
                && details.assignment().role() == Role.ADMINISTRATOR;
    }
}
