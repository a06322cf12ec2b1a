package org.barometer.survey.response;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.http.Caller;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.outbox.Outbox;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.barometer.survey.response.Forms.OpenForm;
import org.barometer.survey.response.model.AmendReason;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.Review;
import org.barometer.survey.response.model.ReviewState;
import org.barometer.survey.response.model.WarningReason;
import org.barometer.survey.wall.Wall;
import org.jspecify.annotations.Nullable;

/**
 * Takes many responses of one agency at once: new ones are added, and those it has under the same
 * key are compared, and amended where they differ.
 */
@ApplicationScoped
public class ImportResponses {
    private static final String KNOWN =
            """
            select idempotency_key, id, revision, encode(digest, 'hex'), answers is null, review
            from response where agency = ? and idempotency_key = any (?)
            for update
            """;

    /** One statement for many rows; COPY writes none into a table that has policies. */
    private static final String ADD =
            """
            with given as (
                select * from unnest(?::uuid[], ?::text[], ?::bytea[], ?::text[], ?::text[],
                                     ?::smallint[], ?::text[])
                    as g (id, answers, digest, idempotency_key, warnings, lane, event)
            ), told as (
                insert into outbox (lane, topic, event_key, event)
                select lane, '%s', id::text, event from given
            )
            insert into response (id, edition, agency, questionnaire_version, revision, answers,
                                  digest, idempotency_key, received_at, role, warnings)
            select id, ?, ?, ?, 1, answers::jsonb, digest, idempotency_key, ?, '%s', warnings::jsonb
            from given
            """
                    .formatted(ResponseStore.TOPIC, Caller.COORDINATOR);

    private static final String NOTE =
            """
            insert into response_note (id, what, revision, noted_at, role, reason, digest)
            values (?, 'AMENDED', ?, ?, ?, ?, decode(?, 'hex'))
            """;

    private static final String ADD_EVENT =
            "insert into outbox (lane, topic, event_key, event) values (?, ?, ?, ?)";

    private static final String HAS_RETURNED =
            "select from response where agency = ? and edition = ? and review = 'RETURNED' limit 1";

    private static final String IS_OPEN =
            "select from edition where code = ? and revision = ? and state = 'OPEN'";

    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('import ' || ? || ' ' || ?, 0))";

    /** What was done with some rows, or would be. */
    public record Written(
            int added,
            int amended,
            int unchanged,
            List<ImportedRow> withdrawn,
            List<ImportedRow> accepted,
            List<ImportedRow> late) {
        /** Of rows that were not even looked at. */
        public static final Written NOTHING = new Written(0, 0, 0, List.of(), List.of(), List.of());
    }

    private record Known(
            UUID id, int revision, String digest, boolean isWithdrawn, ReviewState review) {}

    private record Plan(List<ImportedRow> added, List<Amendment> amended, Written written) {}

    private record Amendment(ImportedRow row, Known before) {}

    private final Forms forms;
    private final AgroalDataSource database;
    private final Wall wall;
    private final Outbox outbox;
    private final Clock clock;

    ImportResponses(Forms forms, AgroalDataSource database, Wall wall, Outbox outbox, Clock clock) {
        this.forms = forms;
        this.database = database;
        this.wall = wall;
        this.outbox = outbox;
        this.clock = clock;
    }

    private boolean hasReturned(OpenForm form, String agency) {
        return QuarkusTransaction.joiningExisting().call(() -> readReturned(form, agency));
    }

    private boolean readReturned(OpenForm form, String agency) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HAS_RETURNED)) {
            statement.setString(1, agency);
            statement.setString(2, form.form().edition().code());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The returned responses could not be read", e);
        }
    }

    /** What an edition asks now, ready to check rows against it and to write them. */
    public Optional<Import> begin(String edition, String agency) {
        return forms.afresh(edition).map(form -> new Import(form, agency));
    }

    /** The import of one file, all of whose rows are checked against the same questions. */
    public final class Import {
        private final OpenForm form;
        private final String agency;

        private Import(OpenForm form, String agency) {
            this.form = form;
            this.agency = agency;
        }

        public Form form() {
            return form.form();
        }

        /** Why none of the agency's responses are taken now, if so. */
        public Optional<Lock> closed() {
            return form.form()
                    .edition()
                    .lock()
                    .or(() -> part().filter(_ -> !hasReturned(form, agency)));
        }

        /** Why only what an analyst has returned is taken, if so. */
        private Optional<Lock> part() {
            return form.invitations().lock(agency, clock.instant());
        }

        /** By several threads at once. */
        public Review review(
                Map<String, ? extends @Nullable Object> answers,
                Map<String, WarningReason> reasons) {
            return form.review(answers, reasons);
        }

        /**
         * Keeps the edition as it is until the transaction ends, and other imports of the agency
         * away. False where it is no more what the rows were checked against.
         */
        public boolean lock(Connection connection) throws SQLException {
            var edition = form.form().edition();
            ProgrammeLock.share(connection, List.of(edition.programme()));
            try (var statement = connection.prepareStatement(ONE_AT_A_TIME)) {
                statement.setString(1, agency);
                statement.setString(2, edition.code());
                statement.execute();
            }
            try (var statement = connection.prepareStatement(IS_OPEN)) {
                statement.setString(1, edition.code());
                statement.setInt(2, edition.revision());
                try (var rows = statement.executeQuery()) {
                    return rows.next();
                }
            }
        }

        /** What would be done with the rows. */
        public Written compare(Connection connection, List<ImportedRow> rows) throws SQLException {
            return plan(connection, rows).written();
        }

        /** Writes rows and events; durable with the transaction of the connection. */
        public Written write(Connection connection, List<ImportedRow> rows) throws SQLException {
            var plan = plan(connection, rows);
            add(connection, plan.added());
            amend(connection, plan.amended());
            if (!form.form().frozen() && !rows.isEmpty()) {
                var edition = form.form().edition();
                QuestionnaireStore.freeze(
                        connection, edition.programme(), edition.questionnaireVersion());
            }
            return plan.written();
        }

        private Plan plan(Connection connection, List<ImportedRow> rows) throws SQLException {
            wall.tell(connection);
            var known = known(connection, rows);
            var added = new ArrayList<ImportedRow>(rows.size());
            var amended = new ArrayList<Amendment>();
            var withdrawn = new ArrayList<ImportedRow>();
            var accepted = new ArrayList<ImportedRow>();
            var late = new ArrayList<ImportedRow>();
            boolean isLate = part().isPresent();
            int unchanged = 0;
            for (var row : rows) {
                var before = known.get(keyOf(row));
                if (before == null) {
                    (isLate ? late : added).add(row);
                } else if (before.isWithdrawn()) {
                    withdrawn.add(row);
                } else if (before.digest().equals(row.digest().hex())) {
                    unchanged++;
                } else if (before.review() == ReviewState.ACCEPTED) {
                    accepted.add(row);
                } else if (isLate && before.review() != ReviewState.RETURNED) {
                    late.add(row);
                } else {
                    amended.add(new Amendment(row, before));
                }
            }
            return new Plan(
                    added,
                    amended,
                    new Written(
                            added.size(), amended.size(), unchanged, withdrawn, accepted, late));
        }

        private Map<String, Known> known(Connection connection, List<ImportedRow> rows)
                throws SQLException {
            var keys = rows.stream().map(this::keyOf).toArray();
            try (var statement = connection.prepareStatement(KNOWN)) {
                statement.setString(1, agency);
                statement.setArray(2, connection.createArrayOf("text", keys));
                try (var found = statement.executeQuery()) {
                    var known = new HashMap<String, Known>();
                    while (found.next()) {
                        known.put(
                                found.getString(1),
                                new Known(
                                        found.getObject(2, UUID.class),
                                        found.getInt(3),
                                        found.getString(4),
                                        found.getBoolean(5),
                                        ReviewState.valueOf(found.getString(6))));
                    }
                    return known;
                }
            }
        }

        private void add(Connection connection, List<ImportedRow> rows) throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            var now = now();
            var edition = form.form().edition();
            var responses =
                    rows.stream().map(row -> responseOf(row, UUID.randomUUID(), 1, now)).toList();
            var events =
                    IntStream.range(0, rows.size())
                            .mapToObj(
                                    i ->
                                            CanonicalJson.event(
                                                    responses.get(i), rows.get(i).counted()))
                            .toList();
            try (var statement = connection.prepareStatement(ADD)) {
                set(statement, 1, "uuid", responses, UUID[]::new, ResponseRow::id);
                set(statement, 2, "text", responses, String[]::new, ResponseRow::answers);
                set(statement, 3, "bytea", rows, byte[][]::new, row -> row.digest().bytes());
                set(statement, 4, "text", rows, String[]::new, this::keyOf);
                set(statement, 5, "text", rows, String[]::new, ImportedRow::warnings);
                set(statement, 6, "int2", responses, Short[]::new, Import::lane);
                set(statement, 7, "text", events, String[]::new, event -> event);
                statement.setString(8, edition.code());
                statement.setString(9, agency);
                statement.setInt(10, edition.questionnaireVersion());
                statement.setObject(11, now.atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        }

        private static short lane(ResponseRow row) {
            return Outbox.lane(row.id().toString());
        }

        private void amend(Connection connection, List<Amendment> rows) throws SQLException {
            var now = now();
            Function<Amendment, ResponseRow> response =
                    entry ->
                            responseOf(
                                    entry.row(),
                                    entry.before().id(),
                                    entry.before().revision() + 1,
                                    now);
            batch(
                    connection,
                    ResponseStore.KEEP_REVISION,
                    rows,
                    (statement, entry) -> statement.setObject(1, entry.before().id()));
            batch(
                    connection,
                    ResponseStore.AMEND,
                    rows,
                    (statement, entry) -> {
                        var row = response.apply(entry);
                        statement.setInt(1, row.revision());
                        statement.setInt(2, row.questionnaireVersion());
                        statement.setString(3, row.answers());
                        statement.setString(4, row.digest().hex());
                        statement.setObject(5, row.receivedAt().atOffset(ZoneOffset.UTC));
                        statement.setString(6, entry.row().warnings());
                        statement.setObject(7, row.id());
                    });
            batch(
                    connection,
                    NOTE,
                    rows,
                    (statement, entry) -> {
                        var row = response.apply(entry);
                        var isReturned = entry.before().review() == ReviewState.RETURNED;
                        statement.setObject(1, row.id());
                        statement.setInt(2, row.revision());
                        statement.setObject(3, row.receivedAt().atOffset(ZoneOffset.UTC));
                        statement.setString(4, Caller.COORDINATOR);
                        statement.setString(
                                5,
                                (isReturned ? AmendReason.REQUESTED : AmendReason.CORRECTION)
                                        .name());
                        statement.setString(6, row.digest().hex());
                    });
            batch(
                    connection,
                    ADD_EVENT,
                    rows,
                    (statement, entry) -> {
                        var row = response.apply(entry);
                        var id = row.id().toString();
                        statement.setShort(1, Outbox.lane(id));
                        statement.setString(2, ResponseStore.TOPIC);
                        statement.setString(3, id);
                        statement.setString(4, CanonicalJson.event(row, entry.row().counted()));
                    });
        }

        private ResponseRow responseOf(ImportedRow row, UUID id, int revision, Instant at) {
            var edition = form.form().edition();
            return new ResponseRow(
                    id,
                    edition.code(),
                    agency,
                    edition.questionnaireVersion(),
                    revision,
                    row.canonical(),
                    row.digest(),
                    at);
        }

        /**
         * With a space, which no Idempotency-Key of the API has, so that neither meets the other.
         */
        private String keyOf(ImportedRow row) {
            return "row " + form.form().edition().code() + " " + row.key();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** To be called once what was written is committed. */
    public void committed(Import done) {
        outbox.committed();
        if (!done.form().frozen()) {
            forms.afresh(done.form().edition().code());
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement, Amendment row) throws SQLException;
    }

    private static void batch(
            Connection connection, String sql, List<Amendment> rows, Binding binding)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (var entry : rows) {
                binding.bind(statement, entry);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static <R, T> void set(
            PreparedStatement statement,
            int place,
            String type,
            List<R> rows,
            IntFunction<T[]> array,
            Function<R, @Nullable T> value)
            throws SQLException {
        var values = rows.stream().map(value).toArray(array);
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }
}
