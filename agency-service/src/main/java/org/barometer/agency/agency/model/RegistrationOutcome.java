package org.barometer.agency.agency.model;

/** What can come of registering an agency. */
public sealed interface RegistrationOutcome {
    record Registered(Agency agency) implements RegistrationOutcome {}

    record CodeTaken() implements RegistrationOutcome {}

    record NameTaken() implements RegistrationOutcome {}

    /** The caller's key already stands for the registration of something else. */
    record KeyReused() implements RegistrationOutcome {}
}
