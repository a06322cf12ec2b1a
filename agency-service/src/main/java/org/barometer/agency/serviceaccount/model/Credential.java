package org.barometer.agency.serviceaccount.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A client id that a program signs in with; its secret is known to the program alone.
 *
 * @param endsAt when it stops by itself; without one it lasts until it is rotated or revoked
 * @param lastUsed when it last got a token, as far as the identity provider has told
 */
public record Credential(
        String client,
        CredentialState state,
        Instant begunAt,
        Optional<Instant> endsAt,
        Optional<Instant> lastUsed) {}
