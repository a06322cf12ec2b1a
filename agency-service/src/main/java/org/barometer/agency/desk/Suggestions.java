package org.barometer.agency.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.barometer.agency.agency.AgencyFilter;
import org.barometer.agency.agency.AgencyQuery;
import org.barometer.agency.agency.AgencyStore;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.pages.Reader;

/** What a form suggests where a code has to be written. */
@ApplicationScoped
class Suggestions {
    /** More are not suggested; their codes can be written all the same. */
    private static final String MOST = "200";

    private final Reader reader;
    private final AgencyStore agencies;

    Suggestions(Reader reader, AgencyStore agencies) {
        this.reader = reader;
        this.agencies = agencies;
    }

    /** The agencies that somebody can work for now. */
    List<Choice> agencies() {
        var active = Map.of("status", AgencyStatus.ACTIVE.name());
        var query = AgencyQuery.parse(AgencyFilter.of(active::get), null, null, MOST);
        return agencies.agencies(query).stream()
                .map(agency -> AgencyLine.of(agency, reader.language()))
                .map(line -> new Choice(line.code(), line.name()))
                .toList();
    }
}
