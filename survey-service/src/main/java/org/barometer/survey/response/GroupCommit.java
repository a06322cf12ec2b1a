package org.barometer.survey.response;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.outbox.Outbox;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.barometer.survey.wall.Wall;
import org.barometer.survey.wall.model.Reach;

/**
 * Writes the responses that wait at the same time in one transaction, because what a commit costs
 * is the disk and it costs the same for one row as for two hundred.
 *
 * <p>There is no timer: a writer takes what waits when it is free, so a single caller waits for
 * nobody. Whoever submitted is told only after the commit.
 */
@ApplicationScoped
class GroupCommit {
    private static final int RETRY_AFTER_SECONDS = 2;

    /** A row, and how far its caller reaches, which the writer cannot know. */
    private record Waiting(NewRow row, Reach reach, CompletableFuture<Boolean> added) {}

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final Wall wall;
    private final ResponseConfig config;
    private final BlockingQueue<Waiting> queue;
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean closing;

    GroupCommit(AgroalDataSource database, Outbox outbox, Wall wall, ResponseConfig config) {
        this.database = database;
        this.outbox = outbox;
        this.wall = wall;
        this.config = config;
        this.queue = new ArrayBlockingQueue<>(config.queue());
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < config.writers(); i++) {
            writers.add(Thread.ofPlatform().name("response-writer-" + i).start(this::write));
        }
    }

    /** Writes what still waits; requests are no longer taken at this point. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closing = true;
        for (var writer : writers) {
            writer.join(Duration.ofSeconds(15));
        }
    }

    /**
     * True once the row and its event are durable; false where nothing was written, because its key
     * is taken or its edition has changed. Completed by a writer, who should not be kept.
     */
    CompletableFuture<Boolean> add(NewRow row) {
        var reach = wall.reach();
        if (!reach.covers(row.row().agency())) {
            // Beside the rows of others in a batch, the database could not tell.
            throw new IllegalStateException("A response of an agency that the caller is not of");
        }
        var waiting = new Waiting(row, reach, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            waiting.added().completeExceptionally(unavailable("Too many responses are waiting"));
        }
        return waiting.added();
    }

    private static ProblemException unavailable(String what) {
        return ProblemException.unavailable(
                what + ": send it again with the same Idempotency-Key", RETRY_AFTER_SECONDS);
    }

    private void write() {
        var batch = new ArrayList<Waiting>(config.batch());
        try {
            while (!closing || !queue.isEmpty()) {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, config.batch() - 1);
                    write(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Waiting> batch) {
        try {
            var added = commit(batch);
            batch.forEach(
                    waiting -> waiting.added().complete(added.contains(waiting.row().row().id())));
            outbox.committed();
        } catch (SQLException e) {
            if (batch.size() > 1 && concernsARow(e)) {
                // One of them is at fault: each on its own, so that the others do not suffer.
                batch.forEach(waiting -> write(List.of(waiting)));
            } else {
                Log.errorf(
                        "%d responses could not be written (SQL state %s)",
                        (Object) batch.size(), e.getSQLState());
                fail(batch, isWrong(e) ? wrong(e) : unconfirmed());
                if (!concernsARow(e)) {
                    failWhoWaits();
                }
            }
        } catch (RuntimeException e) {
            // Whatever it is, the writer lives on and nobody waits in vain.
            Log.errorf(
                    "%d responses could not be written (%s)", (Object) batch.size(), e.getClass());
            fail(batch, unconfirmed());
        }
    }

    private static void fail(List<Waiting> batch, RuntimeException told) {
        batch.forEach(waiting -> waiting.added().completeExceptionally(told));
    }

    /** Who came while the database kept a batch waiting need not wait for it as long again. */
    private void failWhoWaits() {
        var all = new ArrayList<Waiting>();
        queue.drainTo(all);
        fail(all, unconfirmed());
    }

    /** Trying again would not help: this is a fault here. */
    private static RuntimeException wrong(SQLException e) {
        return new IllegalStateException("A response cannot be written", e);
    }

    /** The commit may have come about all the same, so nobody is told that it has not. */
    private static RuntimeException unconfirmed() {
        return unavailable("The response could not be confirmed");
    }

    private Set<UUID> commit(List<Waiting> batch) throws SQLException {
        var rows = batch.stream().map(Waiting::row).toList();
        var reach = Reach.together(batch.stream().map(Waiting::reach).toList());
        try (var connection = database.getConnection()) {
            return rows.stream().allMatch(row -> row.form().frozen())
                    ? ResponseStore.add(connection, rows, reach)
                    : addFirst(connection, rows, reach);
        }
    }

    /** Among them the first answers to some questions, which are frozen in the same transaction. */
    private static Set<UUID> addFirst(Connection connection, List<NewRow> rows, Reach reach)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            var added = ResponseStore.add(connection, rows, reach);
            freeze(connection, rows, added);
            connection.commit();
            return added;
        } finally {
            // Nothing is left to undo after a commit; after a failure everything is.
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void freeze(Connection connection, List<NewRow> rows, Set<UUID> added)
            throws SQLException {
        var questionnaires =
                rows.stream()
                        .filter(row -> !row.form().frozen() && added.contains(row.row().id()))
                        .map(row -> row.form().edition())
                        .distinct()
                        .toList();
        for (var edition : questionnaires) {
            QuestionnaireStore.freeze(
                    connection, edition.programme(), edition.questionnaireVersion());
        }
    }

    /** Bad data, a broken constraint or a deadlock, rather than a database that is away. */
    private static boolean concernsARow(SQLException e) {
        return isWrong(e) || hasState(e, "40");
    }

    private static boolean isWrong(SQLException e) {
        return hasState(e, "22") || hasState(e, "23");
    }

    private static boolean hasState(SQLException e, String kind) {
        var state = e.getSQLState();
        return state != null && state.startsWith(kind);
    }
}
