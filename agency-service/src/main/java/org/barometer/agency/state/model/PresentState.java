package org.barometer.agency.state.model;

import java.util.List;
import java.util.Optional;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.member.model.EmailAddress;

/** Agencies and people as they are; nobody who was removed is among them. */
public record PresentState(List<Agency> agencies, List<PresentPerson> people) {
    public PresentState {
        agencies = List.copyOf(agencies);
        people = List.copyOf(people);
    }

    Optional<Agency> agency(AgencyCode code) {
        return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst();
    }

    Optional<PresentPerson> person(EmailAddress email) {
        return people.stream().filter(person -> person.email().equals(email)).findFirst();
    }
}
