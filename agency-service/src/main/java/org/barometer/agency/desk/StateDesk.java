package org.barometer.agency.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.barometer.agency.pages.Link;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;

/** What the pages about the desired state and about drift have in common. */
@ApplicationScoped
class StateDesk {
    static final String DOCUMENT = "/state";
    static final String DRIFT = "/state/drift";

    private final Reader reader;

    StateDesk(Reader reader) {
        this.reader = reader;
    }

    StateMessages words() {
        return Words.in(reader.language(), StateMessages.class);
    }

    /** The two views, one of which is shown. */
    List<Link> tabs(String shown) {
        return List.of(
                new Link(DOCUMENT, words().document(), shown.equals(DOCUMENT)),
                new Link(DRIFT, words().drift(), shown.equals(DRIFT)));
    }
}
