package org.barometer.survey.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.edition.ReviseEdition;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.http.Caller;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.participation.ParticipationOutcome.Locked;
import org.barometer.survey.participation.ParticipationOutcome.Nothing;
import org.barometer.survey.participation.ParticipationOutcome.Standing;
import org.barometer.survey.participation.model.Note;
import org.barometer.survey.participation.model.Participation;
import org.barometer.survey.participation.model.Refusal;

/** Takes an agency's own word on its part: that it declines, resumes, or has sent everything. */
@ApplicationScoped
public class AnswerInvitation {
    /** What the agency says. */
    public sealed interface Word {
        record Declines(Refusal reason) implements Word {}

        record HasSentAll() implements Word {}

        record Resumes() implements Word {}
    }

    private final ParticipationStore store;
    private final ReviseEdition editions;
    private final AuditLog audit;
    private final Clock clock;

    AnswerInvitation(
            ParticipationStore store, ReviseEdition editions, AuditLog audit, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ParticipationOutcome answer(String edition, String agency, Word word) {
        var held = editions.hold(edition);
        var known = store.of(edition, agency);
        if (held.isEmpty() || known.isEmpty()) {
            return new Nothing();
        }
        var lock = lockOf(held.get());
        return lock.isPresent() ? new Locked(lock.get()) : answer(held.get(), known.get(), word);
    }

    /** Why an agency can say nothing more of its part, if so. */
    public static Optional<Lock> lockOf(Edition edition) {
        return InviteAgency.lockOf(edition);
    }

    private ParticipationOutcome answer(Edition edition, ParticipationEntity entity, Word word) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var before = entity.toModel();
        var responses = store.received(before.edition(), before.agency());
        var after =
                switch (word) {
                    case Word.Declines(var reason) -> before.declined(reason, now);
                    case Word.HasSentAll() -> before.filed(now);
                    case Word.Resumes() -> before.resumed();
                };
        if (saysTheSame(before, after)) {
            return new Standing(before, responses, false);
        }
        entity.take(after);
        var note = note(word, after);
        store.note(before.edition(), before.agency(), note);
        audit.add(
                ParticipationAct.of("PARTICIPATION_" + note.what().name(), before, after)
                        .because(note.reason()));
        editions.revised(edition);
        return new Standing(after, responses, false);
    }

    private Note note(Word word, Participation after) {
        var deadline = after.terms().deadline();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (word) {
            case Word.Declines(var reason) ->
                    new Note(
                            Note.Kind.DECLINED,
                            reason.name(),
                            deadline,
                            Caller.COORDINATOR,
                            null,
                            now);
            case Word.HasSentAll() ->
                    new Note(Note.Kind.FILED, null, deadline, Caller.COORDINATOR, null, now);
            case Word.Resumes() ->
                    new Note(Note.Kind.RESUMED, null, deadline, Caller.COORDINATOR, null, now);
        };
    }

    /** Whether only the time differs. */
    private static boolean saysTheSame(Participation before, Participation after) {
        var was = before.declined();
        var is = after.declined();
        return (before.filed() == null) == (after.filed() == null)
                && (was == null) == (is == null)
                && (was == null || is == null || was.reason() == is.reason());
    }
}
