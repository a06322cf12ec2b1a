package org.barometer.survey.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.edition.ReviseEdition;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.http.Caller;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.participation.InviteAgency.Word;
import org.barometer.survey.participation.model.Note;

/** Takes back the invitation of an agency that has not answered. */
@ApplicationScoped
public class TakeBackInvitation {

    /** What can happen to an invitation that an analyst wants to take back. */
    public sealed interface Outcome {
        record TakenBack() implements Outcome {}

        /** Its responses would be left without an invitation. */
        record HasAnswered(long responses) implements Outcome {}

        /** Without any invitation, an open edition would take answers of every agency. */
        record LastOne() implements Outcome {}

        record Locked(Lock lock) implements Outcome {}

        /** No such edition, or the agency is not invited to it. */
        record Nothing() implements Outcome {}
    }

    private final ParticipationStore store;
    private final ReviseEdition editions;
    private final AuditLog audit;
    private final Clock clock;

    TakeBackInvitation(
            ParticipationStore store, ReviseEdition editions, AuditLog audit, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The history of the agency's part in the edition stays. */
    @Transactional
    public Outcome takeBack(String edition, String agency, Word word) {
        var held = editions.hold(edition);
        var known = store.of(edition, agency);
        if (held.isEmpty() || known.isEmpty()) {
            return new Outcome.Nothing();
        }
        var lock = InviteAgency.lockOf(held.get());
        if (lock.isPresent()) {
            return new Outcome.Locked(lock.get());
        }
        var responses = store.received(edition, agency);
        if (responses > 0) {
            return new Outcome.HasAnswered(responses);
        }
        if (held.get().state() == EditionState.OPEN && store.all(edition).size() == 1) {
            return new Outcome.LastOne();
        }
        takeBack(held.get(), known.get(), word);
        return new Outcome.TakenBack();
    }

    private void takeBack(Edition edition, ParticipationEntity entity, Word word) {
        store.delete(entity);
        store.note(
                entity.edition,
                entity.agency,
                new Note(
                        Note.Kind.TAKEN_BACK,
                        word.reason(),
                        entity.toModel().terms().deadline(),
                        Caller.ANALYST,
                        word.subject(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        audit.add(
                ParticipationAct.of("INVITATION_TAKEN_BACK", entity.toModel(), null)
                        .because(InviteAgency.reasonOf(word)));
        editions.revised(edition);
    }
}
