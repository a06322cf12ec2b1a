package org.barometer.agency.state;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.barometer.agency.agency.RegisteredAgencies;
import org.barometer.agency.member.PeopleByFile;
import org.barometer.agency.state.model.PresentPerson;
import org.barometer.agency.state.model.PresentState;

/** Tells which agencies and people there are now. */
@ApplicationScoped
public class ReadState {
    private final RegisteredAgencies agencies;
    private final PeopleByFile people;

    ReadState(RegisteredAgencies agencies, PeopleByFile people) {
        this.agencies = agencies;
        this.people = people;
    }

    /** The document of what there is. */
    @Transactional
    public String export() {
        return StateWriter.write(read());
    }

    @Transactional
    PresentState read() {
        return new PresentState(
                agencies.all(),
                people.all().stream()
                        .map(
                                known ->
                                        new PresentPerson(
                                                known.email(),
                                                known.details(),
                                                known.account(),
                                                known.invitation(),
                                                known.revision()))
                        .toList());
    }
}
