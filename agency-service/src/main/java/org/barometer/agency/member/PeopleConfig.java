package org.barometer.agency.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.barometer.agency.identity.Accounts.SecondFactor;
import org.barometer.agency.member.model.Role;

@ConfigMapping(prefix = "agency.people")
interface PeopleConfig {
    /** How many wait for the identity provider at once; fewer than database connections. */
    @WithDefault("6")
    int atOnce();

    /** How long one waits for its turn before the caller is told to come back. */
    @WithDefault("PT5S")
    Duration patience();

    /** Where people look after their own sign-in. */
    URI profile();

    Invitations invitations();

    /** How long a role waits for a second administrator. */
    @WithDefault("P7D")
    Duration grantLifespan();

    /** What a sign-in is confirmed with beside the password, by role. */
    Map<Role, SecondFactor> secondFactor();

    /** The client whose pages an invitation leads to, by role. */
    Map<Role, String> client();

    Inactivity inactivity();

    interface Inactivity {
        /** After how long without a sign-in somebody is suspended. */
        @WithDefault("P180D")
        Duration longest();

        /** How long before that the person is told. */
        @WithDefault("P14D")
        Duration warning();

        /** How long Keycloak keeps its events: the realm's eventsExpiration. */
        @WithDefault("P30D")
        Duration eventsKept();
    }

    interface Invitations {
        /** How long the link in the mail works. */
        @WithDefault("P7D")
        Duration lifespan();

        /** How many mails one inviter may cause in an hour. */
        @WithDefault("60")
        int perHour();
    }
}
