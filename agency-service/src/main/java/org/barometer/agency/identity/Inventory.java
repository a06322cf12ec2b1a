package org.barometer.agency.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.barometer.agency.identity.Organizations.Organization;

/** What the identity provider has, to be compared with what it should have. */
public interface Inventory {

    /**
     * Looks at everything, one thing after the other: what changes meanwhile is seen before or
     * after.
     *
     * @param roles those that the suite gives; it is not concerned with any other
     * @throws IdentityProviderUnavailable when something could not be seen
     */
    Contents look(Set<String> roles);

    /**
     * Everything that there is.
     *
     * @param people by the ids of their accounts
     * @param programs by their clients
     */
    record Contents(
            List<Organization> organizations, List<Account> people, List<Account> programs) {}

    /** An account, with the roles and the organizations that it has. */
    record Account(
            String id,
            Optional<String> email,
            Optional<String> language,
            boolean enabled,
            Set<String> roles,
            Set<String> organizations) {

        /** Whether it can do anything in the suite once somebody signs in with it. */
        public boolean admits() {
            return !roles.isEmpty() || !organizations.isEmpty();
        }

        /** Not the address: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "the account " + id;
        }
    }
}
