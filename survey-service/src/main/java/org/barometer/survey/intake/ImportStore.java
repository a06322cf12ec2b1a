package org.barometer.survey.intake;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.intake.model.Fault;
import org.barometer.survey.intake.model.ImportJob;
import org.barometer.survey.intake.model.ImportJob.Counts;
import org.barometer.survey.intake.model.ImportJob.Format;
import org.barometer.survey.intake.model.ImportJob.Mode;
import org.barometer.survey.intake.model.ImportJob.State;
import org.barometer.survey.intake.model.Mistake;
import org.barometer.survey.response.model.Digest;

/** The jobs and what was wrong with their files. */
@ApplicationScoped
public class ImportStore {
    private static final String COLUMNS =
            "id, edition, agency, format, mode, dry_run, state, recognised, row_count, added,"
                    + " amended, unchanged, refused, faults, received_at, finished_at";

    private static final String ADD =
            """
            insert into import_job (id, edition, agency, format, mode, dry_run, state, recognised,
                                    row_count, added, amended, unchanged, refused, faults, received_at,
                                    alive_at, idempotency_key, file_digest, file_bytes)
            values (?, ?, ?, ?, ?, ?, 'WAITING', '{}', 0, 0, 0, 0, 0, 0, ?, ?, ?, decode(?, 'hex'), ?)
            on conflict on constraint import_job_once_per_key do nothing
            """;

    private static final String BY_KEY =
            "select encode(file_digest, 'hex'), "
                    + COLUMNS
                    + " from import_job where agency = ? and idempotency_key = ?";

    private static final String BY_ID =
            "select " + COLUMNS + " from import_job where id = ? and edition = ? and agency = ?";

    private static final String LATEST =
            "select "
                    + COLUMNS
                    + " from import_job where agency = ? and edition = ?"
                    + " order by received_at desc, id limit 50";

    /** What nobody works on, or nobody who is still there; one instance takes it. */
    private static final String CLAIM =
            """
            update import_job set state = 'RUNNING', alive_at = now()
            where id = (
                select id from import_job
                where (state = 'WAITING'
                       or (state = 'RUNNING' and alive_at < now() - make_interval(secs => ?)))
                  and not exists (
                      select from import_job other
                      where other.agency = import_job.agency and other.edition = import_job.edition
                        and other.id <> import_job.id and other.state = 'RUNNING'
                        and other.alive_at >= now() - make_interval(secs => ?))
                order by received_at limit 1 for update skip locked)
            returning\s"""
                    + COLUMNS;

    private static final String RELEASE =
            "update import_job set state = 'WAITING' where id = ? and state = 'RUNNING'";

    private static final String PROGRESS =
            """
            update import_job set recognised = ?, row_count = ?, added = ?, amended = ?, unchanged = ?,
                                  refused = ?, faults = ?, alive_at = now()
            where id = ? and state = 'RUNNING'
            """;

    private static final String FINISH =
            """
            update import_job set recognised = ?, row_count = ?, added = ?, amended = ?, unchanged = ?,
                                  refused = ?, faults = ?, alive_at = now(), state = ?,
                                  finished_at = clock_timestamp()
            where id = ? and state = 'RUNNING'
            """;

    private static final String ADD_FAULT =
            """
            insert into import_fault (job, number, sheet, row_number, column_number, column_name,
                                      question, code, mistake, remedy, kind, value)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FAULTS =
            """
            select number, sheet, row_number, column_number, column_name, question, code, mistake,
                   remedy, kind, value
            from import_fault where job = ? and number > ? order by number limit ?
            """;

    private static final String FORGET_FAULTS = "delete from import_fault where job = ?";

    private static final String OLD =
            """
            select id, format from import_job
            where finished_at < now() - make_interval(secs => ?) and finished_at > now() - make_interval(secs => ?)
            """;

    /** One of the faults, by its number in the report. */
    public record Numbered(long number, Fault fault) {}

    /** A job that was made earlier under the same key, and of which file. */
    record Earlier(ImportJob job, Digest file) {}

    /** A job whose file is to be deleted. */
    record Kept(UUID id, Format format) {}

    private final AgroalDataSource database;

    ImportStore(AgroalDataSource database) {
        this.database = database;
    }

    /** False where the key is taken. */
    boolean add(ImportJob job, String key, Digest file, long bytes) {
        return with(
                ADD,
                statement -> {
                    statement.setObject(1, job.id());
                    statement.setString(2, job.edition());
                    statement.setString(3, job.agency());
                    statement.setString(4, job.format().name());
                    statement.setString(5, job.mode().name());
                    statement.setBoolean(6, job.dryRun());
                    var at = job.receivedAt().atOffset(ZoneOffset.UTC);
                    statement.setObject(7, at);
                    statement.setObject(8, at);
                    statement.setString(9, key);
                    statement.setString(10, file.hex());
                    statement.setLong(11, bytes);
                    return statement.executeUpdate() == 1;
                });
    }

    Optional<Earlier> earlier(String agency, String key) {
        return with(
                BY_KEY,
                statement -> {
                    statement.setString(1, agency);
                    statement.setString(2, key);
                    try (var rows = statement.executeQuery()) {
                        return rows.next()
                                ? Optional.of(
                                        new Earlier(job(rows, 2), new Digest(rows.getString(1))))
                                : Optional.empty();
                    }
                });
    }

    public Optional<ImportJob> find(UUID id, String edition, String agency) {
        return with(
                BY_ID,
                statement -> {
                    statement.setObject(1, id);
                    statement.setString(2, edition);
                    statement.setString(3, agency);
                    return first(statement);
                });
    }

    public List<ImportJob> latest(String edition, String agency) {
        return with(
                LATEST,
                statement -> {
                    statement.setString(1, agency);
                    statement.setString(2, edition);
                    try (var rows = statement.executeQuery()) {
                        var jobs = new ArrayList<ImportJob>();
                        while (rows.next()) {
                            jobs.add(job(rows, 1));
                        }
                        return jobs;
                    }
                });
    }

    /** The next job that nobody works on, from now on this instance's. */
    Optional<ImportJob> claim(Duration patience) {
        return with(
                CLAIM,
                statement -> {
                    statement.setDouble(1, patience.toMillis() / 1000.0);
                    statement.setDouble(2, patience.toMillis() / 1000.0);
                    return first(statement);
                });
    }

    /** Lets another instance, or this one once it runs again, begin anew. */
    void release(ImportJob job) {
        with(
                RELEASE,
                statement -> {
                    statement.setObject(1, job.id());
                    return statement.executeUpdate();
                });
    }

    /** False where another instance has taken the job over. */
    boolean progress(ImportJob job, List<String> recognised, Counts counts) {
        return with(PROGRESS, statement -> update(statement, job, recognised, counts, ""));
    }

    boolean finish(ImportJob job, List<String> recognised, Counts counts, State state) {
        return with(FINISH, statement -> update(statement, job, recognised, counts, state.name()));
    }

    /**
     * In the transaction that the rows are written in, so that neither is there without the other.
     */
    static boolean finish(
            Connection connection,
            ImportJob job,
            List<String> recognised,
            Counts counts,
            State state)
            throws SQLException {
        try (var statement = connection.prepareStatement(FINISH)) {
            return update(statement, job, recognised, counts, state.name());
        }
    }

    private static boolean update(
            PreparedStatement statement,
            ImportJob job,
            List<String> recognised,
            Counts counts,
            String state)
            throws SQLException {
        statement.setArray(
                1, statement.getConnection().createArrayOf("text", recognised.toArray()));
        statement.setLong(2, counts.rows());
        statement.setLong(3, counts.added());
        statement.setLong(4, counts.amended());
        statement.setLong(5, counts.unchanged());
        statement.setLong(6, counts.refused());
        statement.setLong(7, counts.faults());
        int next = 8;
        if (!state.isEmpty()) {
            statement.setString(next++, state);
        }
        statement.setObject(next, job.id());
        return statement.executeUpdate() == 1;
    }

    void addFaults(UUID job, long firstNumber, List<Fault> faults) {
        with(
                ADD_FAULT,
                statement -> {
                    long number = firstNumber;
                    for (var fault : faults) {
                        statement.setObject(1, job);
                        statement.setLong(2, number++);
                        statement.setString(3, storable(fault.sheet()));
                        statement.setInt(4, fault.row());
                        statement.setInt(5, fault.column());
                        statement.setString(6, storable(fault.name()));
                        statement.setString(7, fault.question());
                        statement.setString(8, fault.code());
                        statement.setString(9, fault.mistake().name());
                        statement.setString(10, fault.remedy());
                        statement.setString(11, fault.kind().name());
                        statement.setString(12, storable(fault.value()));
                        statement.addBatch();
                    }
                    return statement.executeBatch().length;
                });
    }

    /** No database could store a zero character or half of a character. */
    private static String storable(String text) {
        return text.replaceAll("[\\x{0}\\p{Cs}]", "\ufffd");
    }

    public List<Numbered> faults(UUID job, long after, int limit) {
        return with(
                FAULTS,
                statement -> {
                    statement.setObject(1, job);
                    statement.setLong(2, after);
                    statement.setInt(3, limit);
                    try (var rows = statement.executeQuery()) {
                        var faults = new ArrayList<Numbered>();
                        while (rows.next()) {
                            faults.add(new Numbered(rows.getLong(1), fault(rows)));
                        }
                        return faults;
                    }
                });
    }

    /** Before a file is checked once more. */
    void forgetFaults(UUID job) {
        with(
                FORGET_FAULTS,
                statement -> {
                    statement.setObject(1, job);
                    return statement.executeUpdate();
                });
    }

    /** Jobs that ended long ago, and not so long that their files have surely been deleted. */
    List<Kept> endedBefore(Duration keep) {
        return with(
                OLD,
                statement -> {
                    statement.setDouble(1, (double) keep.toSeconds());
                    statement.setDouble(2, keep.toSeconds() + 7.0 * 86_400);
                    try (var rows = statement.executeQuery()) {
                        var kept = new ArrayList<Kept>();
                        while (rows.next()) {
                            kept.add(
                                    new Kept(
                                            rows.getObject(1, UUID.class),
                                            Format.valueOf(rows.getString(2))));
                        }
                        return kept;
                    }
                });
    }

    private static Fault fault(ResultSet row) throws SQLException {
        return new Fault(
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Mistake.valueOf(row.getString(8)),
                row.getString(9),
                Fault.Kind.valueOf(row.getString(10)),
                row.getString(11));
    }

    private static Optional<ImportJob> first(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(job(rows, 1)) : Optional.empty();
        }
    }

    private static ImportJob job(ResultSet row, int first) throws SQLException {
        int i = first;
        return new ImportJob(
                row.getObject(i++, UUID.class),
                row.getString(i++),
                row.getString(i++),
                Format.valueOf(row.getString(i++)),
                Mode.valueOf(row.getString(i++)),
                row.getBoolean(i++),
                State.valueOf(row.getString(i++)),
                List.of((String[]) row.getArray(i++).getArray()),
                new Counts(
                        row.getLong(i++),
                        row.getLong(i++),
                        row.getLong(i++),
                        row.getLong(i++),
                        row.getLong(i++),
                        row.getLong(i++)),
                instant(row.getObject(i++, OffsetDateTime.class)),
                row.getObject(i) == null ? null : instant(row.getObject(i, OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        return QuarkusTransaction.joiningExisting().call(() -> inTransaction(sql, work));
    }

    private <T> T inTransaction(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Imports could not be read or written", e);
        }
    }
}
