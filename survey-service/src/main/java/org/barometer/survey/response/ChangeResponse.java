package org.barometer.survey.response;

import static org.barometer.survey.response.model.AmendReason.CORRECTION;
import static org.barometer.survey.response.model.AmendReason.REQUESTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.outbox.Outbox;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.response.Forms.OpenForm;
import org.barometer.survey.response.model.Answers;
import org.barometer.survey.response.model.Digest;
import org.barometer.survey.response.model.HistoryEntry;
import org.barometer.survey.response.model.Outcome;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.Review.Invalid;
import org.barometer.survey.response.model.Review.Unexplained;
import org.barometer.survey.response.model.Review.Valid;
import org.barometer.survey.response.model.Standing;
import org.barometer.survey.response.model.WarningReason;
import org.jspecify.annotations.Nullable;

/**
 * Reads, amends and withdraws a response for the agency that gave it, while its edition is open.
 */
@ApplicationScoped
public class ChangeResponse {
    /** Which response, as seen by which agency. */
    public record Target(UUID id, String edition, String agency) {}

    /** In which role somebody changes it, and why: a code. */
    public record Act(String role, @Nullable String reason) {}

    private final Forms forms;
    private final ResponseStore store;
    private final ResponseHistory history;
    private final ProgrammeLock lock;
    private final Outbox outbox;
    private final SignReceipt signReceipt;
    private final Clock clock;

    ChangeResponse(
            Forms forms,
            ResponseStore store,
            ResponseHistory history,
            ProgrammeLock lock,
            Outbox outbox,
            SignReceipt signReceipt,
            Clock clock) {
        this.forms = forms;
        this.store = store;
        this.history = history;
        this.lock = lock;
        this.outbox = outbox;
        this.signReceipt = signReceipt;
        this.clock = clock;
    }

    @Transactional
    public Optional<ResponseRow> read(Target target) {
        return store.find(target.id(), target.edition(), target.agency());
    }

    public Standing standing(Target target) {
        return store.standing(target.id());
    }

    @Transactional
    public Outcome amend(
            Target target,
            int revision,
            @Nullable Integer questionnaireVersion,
            Map<String, @Nullable Object> given,
            Map<String, WarningReason> reasons,
            Act act) {
        return change(
                target,
                this::lockOf,
                (row, form) -> {
                    if (row.revision() != revision) {
                        return new Outcome.OtherRevision(row.revision());
                    }
                    var asked = form.form().edition().questionnaireVersion();
                    if (questionnaireVersion != null && questionnaireVersion != asked) {
                        return new Outcome.OtherVersion(asked);
                    }
                    return switch (form.review(given, reasons)) {
                        case Valid(var answers) -> amend(row, form, answers, act);
                        case Invalid(var violations) -> new Outcome.Invalid(violations);
                        case Unexplained(var warnings) -> new Outcome.Unexplained(warnings);
                    };
                });
    }

    /** Also after the agency's deadline: nobody has to leave in what should not be there. */
    @Transactional
    public Outcome withdraw(Target target, Act act) {
        return change(
                target,
                (form, _, standing) -> withdrawalLock(form, standing),
                (row, _) -> {
                    store.withdraw(row.id());
                    history.add(
                            row.id(),
                            new HistoryEntry(
                                    HistoryEntry.Kind.WITHDRAWN,
                                    row.revision(),
                                    now(),
                                    act.role(),
                                    act.reason(),
                                    null,
                                    null));
                    outbox.add(ResponseStore.TOPIC, row.id().toString(), null, null);
                    return new Outcome.Withdrawn();
                });
    }

    private interface Step {
        Outcome take(ResponseRow row, OpenForm form);
    }

    /** What may keep an agency's response from being changed. */
    private interface Guard {
        Optional<Lock> lock(OpenForm form, String agency, Standing standing);
    }

    private Outcome change(Target target, Guard guard, Step step) {
        var form = forms.afresh(target.edition());
        if (form.isEmpty()) {
            return new Outcome.NoSuchResponse();
        }
        var edition = form.get().form().edition();
        lock.share(edition.programme());
        var row = store.lock(target.id(), target.edition(), target.agency());
        if (row.isEmpty()) {
            return new Outcome.NoSuchResponse();
        }
        var locked = guard.lock(form.get(), target.agency(), store.standing(target.id()));
        if (locked.isPresent()) {
            return new Outcome.Locked(locked.get());
        }
        // Asked again under the lock: from here on nobody closes it before this is committed.
        return store.isStill(edition.code(), edition.revision())
                ? step.take(row.get(), form.get())
                : new Outcome.Busy();
    }

    /** Why the response cannot be changed now, if so. */
    public Optional<Lock> lockOf(Target target, Standing standing) {
        return forms.afresh(target.edition())
                .flatMap(form -> lockOf(form, target.agency(), standing));
    }

    /** Why the response cannot be withdrawn now, if so. */
    public Optional<Lock> withdrawalLockOf(Target target, Standing standing) {
        return forms.afresh(target.edition()).flatMap(form -> withdrawalLock(form, standing));
    }

    private static Optional<Lock> withdrawalLock(OpenForm form, Standing standing) {
        return form.form().edition().lock().or(standing::lock);
    }

    /** Who was asked to amend may do so after the deadline. */
    private Optional<Lock> lockOf(OpenForm form, String agency, Standing standing) {
        var edition = form.form().edition().lock().or(standing::lock);
        return edition.isPresent() || standing.isReturned()
                ? edition
                : form.lock(agency, clock.instant());
    }

    private Outcome amend(ResponseRow row, OpenForm form, Answers answers, Act act) {
        var canonical = CanonicalJson.of(answers);
        var digest = Digest.of(canonical);
        if (digest.equals(row.digest())) {
            return new Outcome.Taken(signReceipt.sign(row.receipt()), false);
        }
        var amended =
                row.amended(form.form().edition().questionnaireVersion(), canonical, digest, now());
        var reason = act.reason();
        var usual = store.standing(row.id()).isReturned() ? REQUESTED : CORRECTION;
        history.add(
                row.id(),
                new HistoryEntry(
                        HistoryEntry.Kind.AMENDED,
                        amended.revision(),
                        amended.receivedAt(),
                        act.role(),
                        reason == null ? usual.name() : reason,
                        null,
                        digest));
        store.amend(amended, CanonicalJson.reasons(answers));
        outbox.addText(
                ResponseStore.TOPIC, row.id().toString(), CanonicalJson.event(amended, answers));
        return new Outcome.Taken(signReceipt.sign(amended.receipt()), true);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
