package org.barometer.agency.state.model;

import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Language;

/** A person as they shall be: admitted, if need be by an invitation, or suspended. */
public record DesiredPerson(
        EmailAddress email, Assignment assignment, Language language, boolean suspended) {}
