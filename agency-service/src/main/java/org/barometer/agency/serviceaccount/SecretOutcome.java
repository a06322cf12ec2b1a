package org.barometer.agency.serviceaccount;

import org.barometer.agency.identity.Programs.Secret;
import org.barometer.agency.serviceaccount.model.ServiceAccount;

/** What can come of asking for a secret, with a new account or for one that is there. */
public sealed interface SecretOutcome {
    record Made(ServiceAccount account, String client, Secret secret) implements SecretOutcome {}

    /** It was made, and the one answer that showed it has gone out or was lost. */
    record ShownOnce(ServiceAccount account, String client) implements SecretOutcome {}

    /** The caller's key already stands for something else. */
    record KeyReused() implements SecretOutcome {}

    record UnknownAgency() implements SecretOutcome {}

    record Unknown() implements SecretOutcome {}

    record Revoked() implements SecretOutcome {}

    /** Two are valid already. */
    record TooMany() implements SecretOutcome {}
}
