package org.barometer.agency.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that people sign in with; doing anything again changes nothing more.
 *
 * <p>Every call throws {@link IdentityProviderUnavailable} when nobody knows whether it was done.
 */
public interface Accounts {

    /** The account that signs in with this address. */
    Optional<String> find(String email);

    /** Makes the account of this address be there, with what is to be done at the first sign-in. */
    String make(NewAccount wanted);

    /**
     * Sends the mail by which an account is made usable; its link lives as long as said.
     *
     * <p>Doing this again sends another mail, unless nothing is left to be done.
     */
    void invite(String account, Duration lifespan, String client);

    /**
     * Makes an account admit to this and nothing else; who is signed in signs in anew.
     *
     * @return whether there is such an account
     */
    boolean keep(Access wanted);

    /** Makes an account be gone, and whoever is signed in with it signed out. */
    void remove(String account);

    /** Whether everything that was to be done at the first sign-in has been done. */
    boolean isUsable(String account);

    /**
     * Sign-ins since a time, the first ones first, for as long as the identity provider remembers
     * them; the last of them leads to more.
     */
    List<SignIn> signIns(Instant since);

    /** What a person confirms a sign-in with beside the password. */
    enum SecondFactor {
        NONE,
        ONE_TIME_PASSWORD,
        PASSKEY
    }

    /** An account that nobody can use before its owner has opened the mail. */
    record NewAccount(String email, String language, SecondFactor secondFactor) {
        /** Not the address: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "a new account";
        }
    }

    /**
     * What an account admits to.
     *
     * @param role one of the roles
     * @param roles all that the suite gives; the account has no other of them
     * @param organization the only one that it belongs to
     */
    record Access(
            String account,
            String role,
            Set<String> roles,
            @Nullable String organization,
            String language,
            boolean enabled) {}

    record SignIn(String account, Instant at) {}
}
