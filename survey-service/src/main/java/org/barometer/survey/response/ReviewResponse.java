package org.barometer.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.http.Caller;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.response.model.HistoryEntry;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.ReturnReason;
import org.barometer.survey.response.model.ReviewState;
import org.barometer.survey.response.model.Standing;
import org.jspecify.annotations.Nullable;

/** Accepts a response or sends it back, for an analyst who has looked at it. */
@ApplicationScoped
public class ReviewResponse {
    /** What an analyst thinks of one revision of a response. */
    public sealed interface Verdict {
        record Accept() implements Verdict {}

        record Return(ReturnReason reason, @Nullable String comment) implements Verdict {}
    }

    public sealed interface Outcome {
        record Reviewed(ResponseRow row, Standing standing) implements Outcome {}

        record Locked(Lock lock) implements Outcome {}

        /** It has been amended since the analyst looked at it. */
        record OtherRevision(int revision) implements Outcome {}

        record NoSuchResponse() implements Outcome {}

        /** The edition was changed meanwhile; to be tried again. */
        record Busy() implements Outcome {}
    }

    private final Forms forms;
    private final ResponseStore store;
    private final ResponseHistory history;
    private final ProgrammeLock programmes;
    private final AuditLog audit;
    private final Clock clock;

    ReviewResponse(
            Forms forms,
            ResponseStore store,
            ResponseHistory history,
            ProgrammeLock programmes,
            AuditLog audit,
            Clock clock) {
        this.forms = forms;
        this.store = store;
        this.history = history;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome review(UUID id, String edition, int revision, Verdict verdict) {
        var form = forms.afresh(edition);
        if (form.isEmpty()) {
            return new Outcome.NoSuchResponse();
        }
        var checked = form.get().form().edition();
        programmes.share(checked.programme());
        var row = store.lockForReview(id, edition);
        if (row.isEmpty()) {
            return new Outcome.NoSuchResponse();
        }
        if (!store.isStill(edition, checked.revision())) {
            return new Outcome.Busy();
        }
        var lock = lockOf(form.get(), verdict);
        if (lock.isPresent()) {
            return new Outcome.Locked(lock.get());
        }
        if (row.get().revision() != revision) {
            return new Outcome.OtherRevision(row.get().revision());
        }
        return review(row.get(), verdict);
    }

    /** A response is accepted until the edition is locked, and returned while it can be amended. */
    private static Optional<Lock> lockOf(Forms.OpenForm form, Verdict verdict) {
        var edition = form.form().edition();
        return verdict instanceof Verdict.Accept && edition.state() == EditionState.CLOSED
                ? Optional.empty()
                : edition.lock();
    }

    private Outcome review(ResponseRow row, Verdict verdict) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var after =
                switch (verdict) {
                    case Verdict.Accept() -> new Standing(ReviewState.ACCEPTED, now, null, null);
                    case Verdict.Return(var reason, var comment) ->
                            new Standing(ReviewState.RETURNED, now, reason, comment);
                };
        var before = store.standing(row.id());
        if (saysTheSame(before, after)) {
            return new Outcome.Reviewed(row, before);
        }
        store.review(row.id(), after);
        audit.add(act(row, before, after));
        var reason = after.reason();
        history.add(
                row.id(),
                new HistoryEntry(
                        after.isReturned()
                                ? HistoryEntry.Kind.RETURNED
                                : HistoryEntry.Kind.ACCEPTED,
                        row.revision(),
                        now,
                        Caller.ANALYST,
                        reason == null ? null : reason.name(),
                        after.comment(),
                        null));
        return new Outcome.Reviewed(row, after);
    }

    private static Act act(ResponseRow row, Standing before, Standing after) {
        var values = new TreeMap<String, String>();
        values.put("state", after.state().name());
        values.put("edition", row.edition());
        values.put("revision", Integer.toString(row.revision()));
        if (after.comment() != null) {
            values.put("comment", Act.REASON_GIVEN);
        }
        var reason = after.reason();
        return Act.of(
                        after.isReturned() ? "RESPONSE_RETURNED" : "RESPONSE_ACCEPTED",
                        "RESPONSE",
                        row.id().toString())
                .changing(Map.of("state", before.state().name()), values)
                .because(reason == null ? null : reason.name());
    }

    private static boolean saysTheSame(Standing before, Standing after) {
        return new Standing(before.state(), after.at(), before.reason(), before.comment())
                .equals(after);
    }
}
