package org.barometer.survey.response;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.outbox.Outbox;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.response.Forms.OpenForm;
import org.barometer.survey.response.model.Answers;
import org.barometer.survey.response.model.Digest;
import org.barometer.survey.response.model.Outcome;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.Review.Invalid;
import org.barometer.survey.response.model.Review.Unexplained;
import org.barometer.survey.response.model.Review.Valid;
import org.barometer.survey.response.model.WarningReason;
import org.jspecify.annotations.Nullable;

/**
 * Reads, amends and withdraws a response for the agency that gave it, while its edition is open.
 */
@ApplicationScoped
class ChangeResponse {
    /** Which response, as seen by which agency. */
    record Target(UUID id, String edition, String agency) {}

    private final Forms forms;
    private final ResponseStore store;
    private final AgroalDataSource database;
    private final Outbox outbox;
    private final Clock clock;

    ChangeResponse(
            Forms forms,
            ResponseStore store,
            AgroalDataSource database,
            Outbox outbox,
            Clock clock) {
        this.forms = forms;
        this.store = store;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Optional<ResponseRow> read(Target target) {
        return store.find(target.id(), target.edition(), target.agency());
    }

    @Transactional
    Outcome amend(
            Target target,
            int revision,
            @Nullable Integer questionnaireVersion,
            Map<String, @Nullable Object> given,
            Map<String, WarningReason> reasons) {
        return change(
                target,
                (row, form) -> {
                    if (row.revision() != revision) {
                        return new Outcome.OtherRevision(row.revision());
                    }
                    var asked = form.form().edition().questionnaireVersion();
                    if (questionnaireVersion != null && questionnaireVersion != asked) {
                        return new Outcome.OtherVersion(asked);
                    }
                    return switch (form.sheet().review(given, reasons)) {
                        case Valid(var answers) -> amend(row, form, answers);
                        case Invalid(var violations) -> new Outcome.Invalid(violations);
                        case Unexplained(var warnings) -> new Outcome.Unexplained(warnings);
                    };
                });
    }

    @Transactional
    Outcome withdraw(Target target) {
        return change(
                target,
                (row, _) -> {
                    store.withdraw(row.id());
                    outbox.add(ResponseStore.TOPIC, row.id().toString(), null, null);
                    return new Outcome.Withdrawn();
                });
    }

    private interface Step {
        Outcome take(ResponseRow row, OpenForm form);
    }

    private Outcome change(Target target, Step step) {
        var form = forms.afresh(target.edition());
        if (form.isEmpty()) {
            return new Outcome.NoSuchResponse();
        }
        var edition = form.get().form().edition();
        share(edition.programme());
        var row = store.lock(target.id(), target.edition(), target.agency());
        if (row.isEmpty()) {
            return new Outcome.NoSuchResponse();
        }
        var lock = form.get().lock(target.agency(), clock.instant());
        if (lock.isPresent()) {
            return new Outcome.Locked(lock.get());
        }
        // Asked again under the lock: from here on nobody closes it before this is committed.
        return store.isOpen(edition.code(), edition.revision())
                ? step.take(row.get(), form.get())
                : new Outcome.Busy();
    }

    private Outcome amend(ResponseRow row, OpenForm form, Answers answers) {
        var canonical = CanonicalJson.of(answers);
        var digest = Digest.of(canonical);
        if (digest.equals(row.digest())) {
            return new Outcome.Taken(row.receipt(), false);
        }
        var amended =
                row.amended(
                        form.form().edition().questionnaireVersion(),
                        canonical,
                        digest,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.amend(amended);
        outbox.addText(
                ResponseStore.TOPIC, row.id().toString(), CanonicalJson.event(amended, answers));
        return new Outcome.Taken(amended.receipt(), true);
    }

    private void share(String programme) {
        try (var connection = database.getConnection()) {
            ProgrammeLock.share(connection, List.of(programme));
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of a programme could not be shared", e);
        }
    }
}
