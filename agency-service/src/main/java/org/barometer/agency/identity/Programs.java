package org.barometer.agency.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clients that programs sign in with; doing anything again changes nothing more.
 *
 * <p>Every call throws {@link IdentityProviderUnavailable} when nobody knows whether it was done.
 */
public interface Programs {

    /** Makes a client be there and admit to this, and to nothing else. */
    Made keep(Program wanted);

    /** Makes a client admit nobody any more, whether it is there or not. */
    void end(String client);

    /** When clients got tokens since a time, for as long as the identity provider remembers. */
    List<Use> uses(Instant since);

    /**
     * What a client admits to.
     *
     * @param organization the only one that it works for
     */
    record Program(String client, String role, Optional<String> organization) {}

    /**
     * A client that is there.
     *
     * @param account what its tokens have as their subject
     * @param secret only from the call that made it
     */
    record Made(String account, Optional<Secret> secret) {}

    /** What a program proves itself with; it is handed over and kept nowhere. */
    record Secret(String value) {
        /** Whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "a secret";
        }
    }

    record Use(String client, Instant at) {}
}
