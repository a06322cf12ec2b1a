package org.barometer.survey.intake;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.barometer.survey.intake.model.Fault;
import org.barometer.survey.intake.model.ImportJob;
import org.barometer.survey.intake.model.ImportJob.Counts;
import org.barometer.survey.intake.model.ImportJob.Mode;
import org.barometer.survey.intake.model.ImportJob.State;
import org.barometer.survey.intake.model.Mistake;
import org.barometer.survey.response.ImportResponses;
import org.barometer.survey.response.ImportedRow;
import org.barometer.survey.wall.Wall;

/**
 * Carries out one job from its file to its rows.
 *
 * <p>All-or-nothing is one transaction, in which also the job ends: whenever the process dies,
 * either all of it is there or nothing. Accepting the valid rows commits batch by batch. Both can
 * be repeated, because rows that are there already are recognised by their keys.
 */
@ApplicationScoped
class RunImport {
    /** Batches that are checked while one is written. */
    private static final int AHEAD = 4;

    private final ImportStore store;
    private final ImportResponses responses;
    private final Wall wall;
    private final IntakeConfig config;

    RunImport(ImportStore store, ImportResponses responses, Wall wall, IntakeConfig config) {
        this.store = store;
        this.responses = responses;
        this.wall = wall;
        this.config = config;
    }

    void run(ImportJob job, Path file, ExecutorService threads) throws InterruptedException {
        var work = new Work(job);
        try {
            if (!Files.exists(file)) {
                store.finish(job, job.recognised(), job.counts(), State.INTERRUPTED);
                return;
            }
            store.forgetFaults(job.id());
            var checks = responses.begin(job.edition(), job.agency());
            if (checks.isEmpty() || (!job.dryRun() && checks.get().closed().isPresent())) {
                store.finish(job, List.of(), Counts.NONE, State.CLOSED);
                return;
            }
            work.run(checks.get(), file, threads);
        } catch (InterruptedException e) {
            store.release(job);
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            // The kind of the failure only: messages may quote a row.
            Log.errorf("Import %s failed (%s)", job.id(), kindOf(e));
            store.finish(job, List.of(), Counts.NONE, State.FAILED);
        }
    }

    private static String kindOf(Exception e) {
        return e instanceof SQLException sql
                ? "SQL state " + sql.getSQLState()
                : e.getClass().getSimpleName();
    }

    /** Another instance has taken the job over, so this one stops without a trace. */
    private static final class TakenOver extends RuntimeException {
        TakenOver() {
            super("taken over", null, false, false);
        }
    }

    private final class Work {
        private final ImportJob job;
        private final List<String> recognised = new ArrayList<>();
        private Counts counts = Counts.NONE;
        private boolean isClosed;
        private boolean isOver;
        private long lastSaid = System.nanoTime();

        Work(ImportJob job) {
            this.job = job;
        }

        void run(ImportResponses.Import checks, Path file, ExecutorService threads)
                throws IOException, SQLException, InterruptedException {
            var connection = wall.begin();
            try {
                check(checks, file, threads, connection);
                end(connection);
            } catch (TakenOver e) {
                Log.infof("Import %s is continued elsewhere", job.id());
            } finally {
                Wall.end(connection);
            }
            responses.committed(checks);
            if (isOver && counts.faults() == 0) {
                // Nothing in it has to be mended, and its texts may say more than was stored.
                Files.delete(file);
            }
        }

        private void check(
                ImportResponses.Import checks,
                Path file,
                ExecutorService threads,
                Connection connection)
                throws IOException, SQLException, InterruptedException {
            isClosed = !job.dryRun() && isAllOrNothing() && !checks.lock(connection);
            if (isClosed) {
                return;
            }
            new CheckFile(config.limits(), threads, config.batch(), AHEAD)
                    .run(
                            file,
                            job.format(),
                            checks,
                            new CheckFile.Sink() {
                                @Override
                                public void recognised(List<String> how) {
                                    recognised.addAll(how);
                                }

                                @Override
                                public void take(CheckFile.Batch batch) throws SQLException {
                                    Work.this.take(connection, checks, batch);
                                }
                            });
        }

        private void take(
                Connection connection, ImportResponses.Import checks, CheckFile.Batch batch)
                throws SQLException {
            var faults = new ArrayList<>(batch.faults());
            var written = write(connection, checks, batch.good());
            written.withdrawn().forEach(row -> faults.add(fault(Mistake.WITHDRAWN, row)));
            written.accepted().forEach(row -> faults.add(fault(Mistake.NOT_CHANGEABLE, row)));
            written.late().forEach(row -> faults.add(fault(Mistake.TOO_LATE, row)));
            if (!faults.isEmpty() && isAllOrNothing() && !job.dryRun()) {
                // Nothing of it will be kept, so nothing more is written either.
                connection.rollback();
            }
            keep(faults);
            long good = (long) written.added() + written.amended() + written.unchanged();
            counts =
                    new Counts(
                            counts.rows() + batch.rows(),
                            counts.added() + written.added(),
                            counts.amended() + written.amended(),
                            counts.unchanged() + written.unchanged(),
                            counts.refused() + batch.rows() - good,
                            counts.faults() + faults.size());
            say();
        }

        private ImportResponses.Written write(
                Connection connection, ImportResponses.Import checks, List<ImportedRow> rows)
                throws SQLException {
            if (job.dryRun() || (isAllOrNothing() && counts.faults() > 0)) {
                var compared = checks.compare(connection, rows);
                connection.rollback();
                return compared;
            }
            if (isAllOrNothing()) {
                return checks.write(connection, rows);
            }
            isClosed = isClosed || !checks.lock(connection);
            if (isClosed) {
                connection.rollback();
                return ImportResponses.Written.NOTHING;
            }
            var written = checks.write(connection, rows);
            connection.commit();
            return written;
        }

        private boolean isAllOrNothing() {
            return job.mode() == Mode.ALL_OR_NOTHING;
        }

        private static Fault fault(Mistake mistake, ImportedRow row) {
            return Fault.of(mistake, row.sheet(), row.row());
        }

        private void keep(List<Fault> faults) {
            long room = config.faults() - counts.faults();
            if (room > 0 && !faults.isEmpty()) {
                store.addFaults(
                        job.id(),
                        counts.faults() + 1,
                        faults.subList(0, (int) Math.min(room, faults.size())));
            }
        }

        /** Every second, so that whoever watches sees it and nobody takes it over. */
        private void say() {
            if (System.nanoTime() - lastSaid > 1_000_000_000L) {
                lastSaid = System.nanoTime();
                if (!store.progress(job, recognised, counts)) {
                    throw new TakenOver();
                }
            }
        }

        private void end(Connection connection) throws SQLException {
            boolean isRefused = counts.faults() > 0 && (isAllOrNothing() || counts.rows() == 0);
            var state = isClosed ? State.CLOSED : isRefused ? State.REFUSED : State.DONE;
            var told = state == State.DONE || job.dryRun() ? counts : nothingWritten(state);
            wall.tell(connection);
            if (!ImportStore.finish(connection, job, recognised, told, state)) {
                throw new TakenOver();
            }
            connection.commit();
            isOver = true;
        }

        private Counts nothingWritten(State state) {
            return state == State.CLOSED && !isAllOrNothing()
                    ? counts
                    : new Counts(counts.rows(), 0, 0, 0, counts.refused(), counts.faults());
        }
    }
}
