package org.barometer.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.Violation;
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

/** Takes somebody's answers: checked, once per key, and durable before anybody is told. */
@ApplicationScoped
class SubmitResponse {
    /** An edition changes a few times in its life, not a few times in a request. */
    private static final int TRIES = 3;

    /** What was sent, and for whom. */
    record Submission(
            String edition,
            String agency,
            IdempotencyKey key,
            @Nullable Integer questionnaireVersion,
            Map<String, @Nullable Object> answers,
            Map<String, WarningReason> reasons,
            String role) {}

    private final Forms forms;
    private final GroupCommit commit;
    private final ResponseStore store;
    private final Clock clock;

    SubmitResponse(Forms forms, GroupCommit commit, ResponseStore store, Clock clock) {
        this.forms = forms;
        this.commit = commit;
        this.store = store;
        this.clock = clock;
    }

    Outcome submit(Submission submission) {
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

    private Outcome submit(Submission submission, OpenForm form) {
        var edition = form.form().edition();
        var lock = form.lock(submission.agency(), clock.instant());
        if (lock.isPresent()) {
            return earlier(submission).orElse(new Outcome.Locked(lock.get()));
        }
        var asked = edition.questionnaireVersion();
        var version = submission.questionnaireVersion();
        if (version != null && version != asked) {
            return new Outcome.OtherVersion(asked);
        }
        return switch (form.review(submission.answers(), submission.reasons())) {
            case Valid(var answers) -> write(submission, form, answers);
            case Invalid(var violations) -> new Outcome.Invalid(violations);
            case Unexplained(var warnings) -> new Outcome.Unexplained(warnings);
        };
    }

    private Outcome write(Submission submission, OpenForm form, Answers answers) {
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
        var event = CanonicalJson.event(row, answers);
        if (commit.add(
                new NewRow(
                        row,
                        submission.key().value(),
                        event,
                        form.form(),
                        submission.role(),
                        CanonicalJson.reasons(answers)))) {
            if (!form.form().frozen()) {
                forms.afresh(submission.edition());
            }
            return new Outcome.Taken(row.receipt(), true);
        }
        return repeated(submission, row.digest()).orElse(new Outcome.Busy());
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
                                        ? new Outcome.Taken(first.receipt(), false)
                                        : new Outcome.KeyReused());
    }

    private static boolean isSame(OpenForm before, Optional<OpenForm> now) {
        return now.isPresent()
                && now.get().form().edition().revision() == before.form().edition().revision();
    }
}
