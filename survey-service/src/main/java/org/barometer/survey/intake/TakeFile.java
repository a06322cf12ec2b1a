package org.barometer.survey.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.intake.model.ImportJob;
import org.barometer.survey.intake.model.ImportJob.Counts;
import org.barometer.survey.intake.model.ImportJob.Format;
import org.barometer.survey.intake.model.ImportJob.Mode;
import org.barometer.survey.intake.model.ImportJob.State;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.response.ImportResponses;

/** Receives a file and makes a job of it, once per key. */
@ApplicationScoped
public class TakeFile {
    /** What was sent along with a file. */
    public record Wish(
            String edition,
            String agency,
            IdempotencyKey key,
            Format format,
            Mode mode,
            boolean dryRun) {}

    public sealed interface Outcome {
        record Taken(ImportJob job) implements Outcome {}

        /** The key was used for another file or another wish. */
        record KeyReused() implements Outcome {}

        record Locked(Lock lock) implements Outcome {}

        record NoSuchEdition() implements Outcome {}
    }

    private final ImportStore store;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final ImportResponses responses;
    private final AuditLog audit;
    private final Clock clock;

    TakeFile(
            ImportStore store,
            ImportFiles files,
            ImportWorker worker,
            ImportResponses responses,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.worker = worker;
        this.responses = responses;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many bytes a file may have. */
    public long limit() {
        return files.limit();
    }

    /** Why nothing of a file would be stored now, if so; a rehearsal is always possible. */
    public Optional<Lock> lock(String edition, String agency) {
        return responses.begin(edition, agency).flatMap(begun -> begun.closed());
    }

    public Outcome take(Wish wish, InputStream body) throws IOException {
        var begun = responses.begin(wish.edition(), wish.agency());
        if (begun.isEmpty()) {
            return new Outcome.NoSuchEdition();
        }
        var earlier = store.earlier(wish.agency(), wish.key().value());
        var lock = begun.get().closed();
        // A rehearsal needs no open edition, nor does the repeat of what was taken before.
        if (lock.isPresent() && earlier.isEmpty() && !wish.dryRun()) {
            return new Outcome.Locked(lock.get());
        }
        var file = files.receive(body);
        try {
            var job = job(wish);
            if (earlier.isEmpty()) {
                // The file first: a job without one would be given up at once.
                files.keep(file, job);
                if (begin(job, wish.key(), file)) {
                    worker.wake();
                    return new Outcome.Taken(job);
                }
                files.drop(new ImportFiles.Arrived(files.of(job), file.digest(), file.bytes()));
            }
            return store.earlier(wish.agency(), wish.key().value())
                    .filter(known -> isSame(known, wish, file))
                    .<Outcome>map(known -> new Outcome.Taken(known.job()))
                    .orElseGet(Outcome.KeyReused::new);
        } finally {
            files.drop(file);
        }
    }

    /** False where the key is taken. */
    private boolean begin(ImportJob job, IdempotencyKey key, ImportFiles.Arrived file) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            var isNew = store.add(job, key.value(), file.digest(), file.bytes());
                            if (isNew) {
                                audit.add(started(job));
                            }
                            return isNew;
                        });
    }

    private static Act started(ImportJob job) {
        return Act.of("IMPORT_STARTED", "IMPORT", job.id().toString())
                .changing(
                        Map.of(),
                        Map.of(
                                "edition", job.edition(),
                                "agency", job.agency(),
                                "format", job.format().name(),
                                "mode", job.mode().name(),
                                "dryRun", Boolean.toString(job.dryRun())));
    }

    private static boolean isSame(ImportStore.Earlier known, Wish wish, ImportFiles.Arrived file) {
        var job = known.job();
        return known.file().equals(file.digest())
                && job.edition().equals(wish.edition())
                && job.format() == wish.format()
                && job.mode() == wish.mode()
                && job.dryRun() == wish.dryRun();
    }

    private ImportJob job(Wish wish) {
        return new ImportJob(
                UUID.randomUUID(),
                wish.edition(),
                wish.agency(),
                wish.format(),
                wish.mode(),
                wish.dryRun(),
                State.WAITING,
                List.of(),
                Counts.NONE,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
    }
}
