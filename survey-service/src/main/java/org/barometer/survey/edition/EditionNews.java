package org.barometer.survey.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.outbox.Outbox;
import org.barometer.survey.programme.ProgrammeStore;

/** Keeps a changed edition and tells the other services, in one transaction. */
@ApplicationScoped
class EditionNews {
    private final EditionStore store;
    private final ProgrammeStore programmes;
    private final TurnoutReader turnout;
    private final InvitedReader invited;
    private final CompareEditions compareEditions;
    private final Outbox outbox;
    private final Clock clock;

    EditionNews(
            EditionStore store,
            ProgrammeStore programmes,
            TurnoutReader turnout,
            InvitedReader invited,
            CompareEditions compareEditions,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.turnout = turnout;
        this.invited = invited;
        this.compareEditions = compareEditions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** To be called under the programme's lock. */
    void changed(EditionEntity entity, Edition edition) {
        entity.take(edition);
        tell(edition);
    }

    /** The same where also the next edition is to be compared anew, because of what was asked. */
    void askedOtherwise(EditionEntity entity, Edition edition) {
        changed(entity, edition);
        store.flush();
        store.after(edition).ifPresent(next -> changed(next, next.toModel().revised()));
    }

    void tell(Edition edition) {
        var unit = programmes.unitOf(edition.programme()).orElseThrow();
        var responses = edition.state().isOver() ? turnout.of(edition.code()) : null;
        outbox.add(
                EditionEvent.TOPIC,
                edition.code(),
                EditionEvent.of(
                        store.form(edition),
                        unit,
                        responses,
                        invited.in(edition.code()),
                        compareEditions.withEarlier(edition).orElse(null)),
                clock.instant());
    }
}
