package org.barometer.survey.response;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.Forms.OpenForm;
import org.barometer.survey.response.SubmitResponse.Judged.Ready;
import org.barometer.survey.response.SubmitResponse.Judged.Refused;
import org.barometer.survey.response.model.Answers;
import org.barometer.survey.response.model.Digest;
import org.barometer.survey.response.model.Outcome;
import org.barometer.survey.response.model.Receipt;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.Review.Invalid;
import org.barometer.survey.response.model.Review.Unexplained;
import org.barometer.survey.response.model.Review.Valid;
import org.barometer.survey.response.model.SignedReceipt;
import org.barometer.survey.response.model.WarningReason;
import org.barometer.survey.wall.Wall;
import org.barometer.survey.wall.model.Reach;
import org.jspecify.annotations.Nullable;

/** Takes somebody's answers: checked, once per key, and durable before anybody is told. */
@ApplicationScoped
public class SubmitResponse {
    /** An edition changes a few times in its life, not a few times in a request. */
    private static final int TRIES = 3;

    /** Characters that are looked through in half a millisecond. */
    private static final int SHORT = 4_000;

    /** What was sent, and for whom. */
    public record Submission(
            String edition,
            String agency,
            IdempotencyKey key,
            @Nullable Integer questionnaireVersion,
            Map<String, @Nullable Object> answers,
            Map<String, WarningReason> reasons,
            String role) {}

    /** What comes of a first look, which asks nobody. */
    sealed interface Judged {
        /** To be written; the receipt is handed out after that. */
        record Ready(NewRow row, SignedReceipt signed) implements Judged {}

        record Refused(Outcome outcome) implements Judged {}
    }

    private final Forms forms;
    private final GroupCommit commit;
    private final ResponseStore store;
    private final SignReceipt signReceipt;
    private final Wall wall;
    private final ExecutorService threads;
    private final Clock clock;

    SubmitResponse(
            Forms forms,
            GroupCommit commit,
            ResponseStore store,
            SignReceipt signReceipt,
            Wall wall,
            @VirtualThreads ExecutorService threads,
            Clock clock) {
        this.forms = forms;
        this.commit = commit;
        this.store = store;
        this.signReceipt = signReceipt;
        this.wall = wall;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * The same for many at once, without a thread that waits for each. Only what is long, or not
     * taken at first, gets one: it keeps the processor, or a second look asks the database.
     */
    CompletableFuture<Outcome> submitWithoutWaiting(Submission submission) {
        var reach = wall.reach();
        var form = forms.known(submission.edition()).filter(known -> known.form().frozen());
        if (form.isPresent()
                && isShort(submission.answers())
                && judge(submission, form.get()) instanceof Ready(var row, var signed)) {
            return commit.add(row)
                    .thenCompose(
                            added ->
                                    added
                                            ? completedFuture(new Outcome.Taken(signed, true))
                                            : submitApart(submission, reach));
        }
        return submitApart(submission, reach);
    }

    /** Looking through what somebody has written takes longer than all the rest. */
    private static boolean isShort(Map<String, @Nullable Object> answers) {
        int characters = 0;
        for (var answer : answers.values()) {
            characters += answer instanceof String text ? text.length() : 0;
        }
        return characters <= SHORT;
    }

    private CompletableFuture<Outcome> submitApart(Submission submission, Reach reach) {
        return CompletableFuture.supplyAsync(
                () -> wall.within(reach, () -> submit(submission)), threads);
    }

    public Outcome submit(Submission submission) {
        var form = forms.of(submission.edition());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (form.isEmpty()) {
                return new Outcome.NoSuchEdition();
            }
            var outcome = submit(submission, form.get());
            if (outcome instanceof Outcome.Taken) {
                return outcome;
            }
            // Refused, perhaps only because this instance is behind: look again before saying so.
            var now = forms.afresh(submission.edition());
            if (outcome instanceof Outcome.KeyReused || isSame(form.get(), now)) {
                return outcome;
            }
            form = now;
        }
        return new Outcome.Busy();
    }

    /** What a look at answers brings that are not submitted. */
    record Checked(
            int questionnaireVersion,
            List<Violation> violations,
            List<Violation> warnings,
            Optional<Lock> lock) {}

    /** Empty where there is no such edition; nothing is stored. */
    Optional<Checked> check(
            String edition,
            String agency,
            Map<String, @Nullable Object> answers,
            Map<String, WarningReason> reasons) {
        return forms.afresh(edition)
                .map(
                        form -> {
                            var review = form.review(answers, reasons);
                            return new Checked(
                                    form.form().edition().questionnaireVersion(),
                                    review instanceof Invalid(var violations)
                                            ? violations
                                            : List.of(),
                                    review instanceof Unexplained(var warnings)
                                            ? warnings
                                            : List.of(),
                                    form.lock(agency, clock.instant()));
                        });
    }

    /** The receipt that a key has been given already, if so. */
    public Optional<Receipt> taken(String agency, IdempotencyKey key) {
        return store.submitted(agency, key.value()).map(ResponseRow::receipt);
    }

    private Outcome submit(Submission submission, OpenForm form) {
        return switch (judge(submission, form)) {
            case Ready(var row, var signed) -> write(submission, row, signed);
            case Refused(Outcome.Locked locked) -> earlier(submission).orElse(locked);
            case Refused(var outcome) -> outcome;
        };
    }

    private Judged judge(Submission submission, OpenForm form) {
        var edition = form.form().edition();
        var lock = form.lock(submission.agency(), clock.instant());
        if (lock.isPresent()) {
            return new Refused(new Outcome.Locked(lock.get()));
        }
        var asked = edition.questionnaireVersion();
        var version = submission.questionnaireVersion();
        if (version != null && version != asked) {
            return new Refused(new Outcome.OtherVersion(asked));
        }
        return switch (form.review(submission.answers(), submission.reasons())) {
            case Valid(var answers) -> ready(submission, form, answers);
            case Invalid(var violations) -> new Refused(new Outcome.Invalid(violations));
            case Unexplained(var warnings) -> new Refused(new Outcome.Unexplained(warnings));
        };
    }

    private Ready ready(Submission submission, OpenForm form, Answers answers) {
        var canonical = CanonicalJson.of(answers);
        var row =
                new ResponseRow(
                        UUID.randomUUID(),
                        submission.edition(),
                        submission.agency(),
                        form.form().edition().questionnaireVersion(),
                        1,
                        canonical,
                        Digest.of(canonical),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new Ready(
                new NewRow(
                        row,
                        submission.key().value(),
                        CanonicalJson.event(row, answers),
                        form.form(),
                        submission.role(),
                        CanonicalJson.reasons(answers)),
                signReceipt.sign(row.receipt()));
    }

    private Outcome write(Submission submission, NewRow row, SignedReceipt signed) {
        if (isAdded(row)) {
            if (!row.form().frozen()) {
                forms.afresh(submission.edition());
            }
            return new Outcome.Taken(signed, true);
        }
        return repeated(submission, row.row().digest()).orElse(new Outcome.Busy());
    }

    private boolean isAdded(NewRow row) {
        try {
            return commit.add(row).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : e;
        }
    }

    /** The receipt again, where the key was used for these answers before the edition closed. */
    private Optional<Outcome> earlier(Submission submission) {
        return store.submitted(submission.agency(), submission.key().value())
                .flatMap(
                        row ->
                                forms.of(row.edition())
                                        .map(
                                                form ->
                                                        form.review(
                                                                submission.answers(),
                                                                submission.reasons()))
                                        .flatMap(
                                                review ->
                                                        review instanceof Valid(var answers)
                                                                ? repeated(
                                                                        submission,
                                                                        Digest.of(
                                                                                CanonicalJson.of(
                                                                                        answers)))
                                                                : Optional.empty()));
    }

    private Optional<Outcome> repeated(Submission submission, Digest digest) {
        return store.submitted(submission.agency(), submission.key().value())
                .map(
                        first ->
                                first.edition().equals(submission.edition())
                                                && first.digest().equals(digest)
                                        ? new Outcome.Taken(
                                                signReceipt.sign(first.receipt()), false)
                                        : new Outcome.KeyReused());
    }

    private static boolean isSame(OpenForm before, Optional<OpenForm> now) {
        return now.isPresent()
                && now.get().form().edition().revision() == before.form().edition().revision();
    }
}
