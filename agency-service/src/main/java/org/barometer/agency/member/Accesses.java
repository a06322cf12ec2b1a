package org.barometer.agency.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.identity.Accounts;
import org.barometer.agency.identity.Accounts.Access;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.Role;

/** Says to the identity provider what people are admitted to. */
@ApplicationScoped
class Accesses {
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toUnmodifiableSet());

    private final Accounts accounts;

    Accesses(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Returns whether there is such an account. */
    boolean keep(Member member) {
        return accounts.keep(access(member, member.status().admits()));
    }

    /** Lets nobody sign in any more, whatever the person's status is. */
    void close(Member member) {
        accounts.keep(access(member, false));
    }

    private static Access access(Member member, boolean enabled) {
        var assignment = member.details().assignment();
        return new Access(
                member.account().value(),
                assignment.role().code(),
                ROLES,
                assignment.agency().map(AgencyCode::value).orElse(null),
                member.details().language().code(),
                enabled);
    }
}
