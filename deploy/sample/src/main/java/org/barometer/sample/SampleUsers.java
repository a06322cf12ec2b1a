package org.barometer.sample;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the people of the sample programme get their sign-ins. */
public interface SampleUsers {

    /**
     * Makes sure that a user exists with these roles and, if given, belongs to this agency.
     *
     * @return the user's e-mail address
     */
    String ensure(String username, Set<String> roles, @Nullable String agencyCode);
}
