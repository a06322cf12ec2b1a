package org.barometer.survey.response;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.barometer.survey.outbox.Outbox;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.response.model.Digest;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.ReturnReason;
import org.barometer.survey.response.model.ReviewState;
import org.barometer.survey.response.model.Standing;
import org.barometer.survey.wall.model.Reach;
import org.jspecify.annotations.Nullable;

/** The responses and their earlier revisions; plain SQL, because this is the busiest path. */
@ApplicationScoped
class ResponseStore {
    static final String TOPIC = "barometer.responses.v1";

    /**
     * All rows and their events in one statement, behind the lock of their programmes and the
     * agencies that they may be of, which are sent along: a second statement sees what was
     * committed before the lock was had. A row whose edition has changed since it was checked is
     * left out, as is one whose key is taken; the order keeps two writers with the same keys from
     * waiting for each other.
     */
    private static final String ADD =
            """
            select set_config('barometer.agency', ?, true);
            %s;
            with given as (
                select * from unnest(?::uuid[], ?::text[], ?::integer[], ?::text[], ?::integer[],
                                     ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                     ?::smallint[], ?::text[])
                    as g (id, edition, edition_revision, agency, questionnaire_version,
                          answers, digest, idempotency_key, role, warnings, received_at, lane,
                          event)
            ), added as (
                insert into response (id, edition, agency, questionnaire_version, revision,
                                      answers, digest, idempotency_key, role, warnings,
                                      received_at)
                select g.id, g.edition, g.agency, g.questionnaire_version, 1,
                       g.answers::jsonb, decode(g.digest, 'hex'), g.idempotency_key, g.role, g.warnings::jsonb,
                       g.received_at::timestamptz
                from given g
                where exists (
                    select from edition e
                    where e.code = g.edition and e.revision = g.edition_revision and e.state = 'OPEN')
                order by g.agency, g.idempotency_key
                on conflict on constraint response_once_per_key do nothing
                returning id
            ), told as (
                insert into outbox (lane, topic, event_key, event)
                select g.lane, '%s', g.id::text, g.event from given g join added using (id)
            )
            select id from added
            """
                    .formatted(ProgrammeLock.SHARED, TOPIC);

    private static final String COLUMNS =
            "r.id, r.edition, r.agency, r.questionnaire_version, r.revision, r.answers::text,"
                    + " encode(r.digest, 'hex'), r.received_at";

    private static final String BY_KEY =
            """
            select r.id, r.edition, r.agency,
                   coalesce(f.questionnaire_version, r.questionnaire_version), 1, '',
                   encode(coalesce(f.digest, r.digest), 'hex'),
                   coalesce(f.received_at, r.received_at)
            from response r left join response_revision f on f.id = r.id and f.revision = 1
            where r.agency = ? and r.idempotency_key = ?
            """;

    private static final String BY_ID =
            "select "
                    + COLUMNS
                    + " from response r where r.id = ? and r.edition = ? and r.agency = ?"
                    + " and r.answers is not null";

    private static final String OF_ANY_AGENCY =
            "select "
                    + COLUMNS
                    + " from response r where r.id = ? and r.edition = ?"
                    + " and r.answers is not null for update";

    private static final String STANDING =
            "select review, review_at, review_reason, review_comment from response where id = ?";

    private static final String REVIEW =
            """
            update response set review = ?, review_at = ?, review_reason = ?, review_comment = ?
            where id = ?
            """;

    private static final String EDITION_NOW = "select revision from edition where code = ?";

    /** Before a response says something else, also when a file amends many. */
    static final String KEEP_REVISION =
            """
            insert into response_revision (id, revision, questionnaire_version, answers, digest, received_at)
            select id, revision, questionnaire_version, answers, digest, received_at
            from response where id = ?
            """;

    static final String AMEND =
            """
            update response set revision = ?, questionnaire_version = ?, answers = ?::jsonb,
                                digest = decode(?, 'hex'), received_at = ?,
                                warnings = ?::jsonb, review = 'SUBMITTED',
                                review_at = null, review_reason = null, review_comment = null
            where id = ?
            """;

    private static final String ANSWERING =
            "select "
                    + COLUMNS
                    + ", r.coded::text from response r where r.edition = ? and r.answers is not"
                    + " null and (r.answers -> ? is not null or r.coded -> ? is not null)"
                    + " order by r.id for update";

    private static final String RECODE =
            "update response set revision = ?, coded = ?::jsonb where id = ?";

    private static final String WITHDRAW = "update response set answers = null where id = ?";
    private static final String EMPTY_REVISIONS =
            "update response_revision set answers = null where id = ?";

    private final Rows rows;

    ResponseStore(AgroalDataSource database) {
        rows = new Rows(database);
    }

    /**
     * Returns the ids of those that were added. In one round trip, which by itself is a transaction
     * unless the connection is in one.
     *
     * @param reach for which agencies those who submitted may do so
     */
    static Set<UUID> add(Connection connection, List<NewRow> rows, Reach reach)
            throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, reach.codes());
            statement.setArray(2, connection.createArrayOf("text", programmes(rows)));
            var arrays = new Arrays(connection, statement, rows);
            arrays.set("uuid", UUID[]::new, row -> row.row().id());
            arrays.set("text", String[]::new, row -> row.row().edition());
            arrays.set("int4", Integer[]::new, row -> row.form().edition().revision());
            arrays.set("text", String[]::new, row -> row.row().agency());
            arrays.set("int4", Integer[]::new, row -> row.row().questionnaireVersion());
            arrays.set("text", String[]::new, row -> row.row().answers());
            arrays.set("text", String[]::new, row -> row.row().digest().hex());
            arrays.set("text", String[]::new, NewRow::idempotencyKey);
            arrays.set("text", String[]::new, NewRow::role);
            arrays.set("text", String[]::new, NewRow::warnings);
            arrays.set("text", String[]::new, row -> row.row().receivedAt().toString());
            arrays.set("int2", Short[]::new, row -> Outbox.lane(row.row().id().toString()));
            arrays.set("text", String[]::new, NewRow::event);
            statement.execute();
            statement.getMoreResults();
            statement.getMoreResults();
            try (var ids = statement.getResultSet()) {
                var added = HashSet.<UUID>newHashSet(rows.size());
                while (ids.next()) {
                    added.add(ids.getObject(1, UUID.class));
                }
                return added;
            }
        }
    }

    private static String[] programmes(List<NewRow> rows) {
        return rows.stream()
                .map(row -> row.form().edition().programme())
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    /** The first revision of what was submitted under the key, without its answers. */
    Optional<ResponseRow> submitted(String agency, String idempotencyKey) {
        return rows.first(
                BY_KEY,
                statement -> {
                    statement.setString(1, agency);
                    statement.setString(2, idempotencyKey);
                },
                ResponseStore::row);
    }

    /** Only what is not withdrawn, and only of this agency. */
    Optional<ResponseRow> find(UUID id, String edition, String agency) {
        return rows.first(BY_ID, binding(id, edition, agency), ResponseStore::row);
    }

    /** The same, kept from changing until the transaction ends. */
    Optional<ResponseRow> lock(UUID id, String edition, String agency) {
        return rows.first(BY_ID + " for update", binding(id, edition, agency), ResponseStore::row);
    }

    /** Whether the edition is still as it was when the answers were checked. */
    boolean isStill(String edition, int revision) {
        return rows.first(
                        EDITION_NOW,
                        statement -> statement.setString(1, edition),
                        row -> row.getInt(1) == revision)
                .orElse(false);
    }

    /** The same whoever gave it, for those who review it. */
    Optional<ResponseRow> lockForReview(UUID id, String edition) {
        return rows.first(
                OF_ANY_AGENCY,
                statement -> {
                    statement.setObject(1, id);
                    statement.setString(2, edition);
                },
                ResponseStore::row);
    }

    Standing standing(UUID id) {
        return rows.first(
                        STANDING, statement -> statement.setObject(1, id), ResponseStore::standing)
                .orElse(Standing.NEW);
    }

    void review(UUID id, Standing standing) {
        var at = standing.at();
        var reason = standing.reason();
        rows.change(
                REVIEW,
                statement -> {
                    statement.setString(1, standing.state().name());
                    statement.setObject(2, at == null ? null : at.atOffset(ZoneOffset.UTC));
                    statement.setString(3, reason == null ? null : reason.name());
                    statement.setString(4, standing.comment());
                    statement.setObject(5, id);
                });
    }

    private static Standing standing(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
        @Nullable String reason = row.getString(3);
        return new Standing(
                ReviewState.valueOf(row.getString(1)),
                at == null ? null : at.toInstant(),
                reason == null ? null : ReturnReason.valueOf(reason),
                row.getString(4));
    }

    void amend(ResponseRow row, @Nullable String warnings) {
        rows.change(KEEP_REVISION, statement -> statement.setObject(1, row.id()));
        rows.change(
                AMEND,
                statement -> {
                    statement.setInt(1, row.revision());
                    statement.setInt(2, row.questionnaireVersion());
                    statement.setString(3, row.answers());
                    statement.setString(4, row.digest().hex());
                    statement.setObject(5, row.receivedAt().atOffset(ZoneOffset.UTC));
                    statement.setString(6, warnings);
                    statement.setObject(7, row.id());
                });
    }

    /** Keeps the row, so that its key stays taken and its receipt can be given again. */
    void withdraw(UUID id) {
        // The first receipt lives in the revisions once there are some; here nothing is left.
        rows.change(EMPTY_REVISIONS, statement -> statement.setObject(1, id));
        rows.change(WITHDRAW, statement -> statement.setObject(1, id));
    }

    /** A response with what its open answers are counted as, in JSON. */
    record Answered(ResponseRow row, @Nullable String coded) {}

    /** Those that answer the question or are counted by the name; kept from changing. */
    List<Answered> answering(String edition, String question, String name) {
        return rows.all(
                ANSWERING,
                statement -> {
                    statement.setString(1, edition);
                    statement.setString(2, question);
                    statement.setString(3, name);
                },
                row -> new Answered(row(row), row.getString(9)));
    }

    /** Keeps the answers and the time at which they came. */
    void recode(ResponseRow row, String coded) {
        rows.change(KEEP_REVISION, statement -> statement.setObject(1, row.id()));
        rows.change(
                RECODE,
                statement -> {
                    statement.setInt(1, row.revision());
                    statement.setString(2, coded);
                    statement.setObject(3, row.id());
                });
    }

    private static Rows.Binding binding(UUID id, String edition, String agency) {
        return statement -> {
            statement.setObject(1, id);
            statement.setString(2, edition);
            statement.setString(3, agency);
        };
    }

    private static ResponseRow row(ResultSet row) throws SQLException {
        return new ResponseRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getString(6),
                new Digest(row.getString(7)),
                instant(row.getObject(8, OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    /**
     * Sets one array after the other, each a column of the rows. Arrays of texts and numbers travel
     * as they are; those of objects would be written and read as text.
     */
    private static final class Arrays {
        private final Connection connection;
        private final PreparedStatement statement;
        private final List<NewRow> rows;
        private int column = 2;

        Arrays(Connection connection, PreparedStatement statement, List<NewRow> rows) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
        }

        <T> void set(String type, IntFunction<T[]> array, Function<NewRow, @Nullable T> value)
                throws SQLException {
            var values = rows.stream().map(value).toArray(array);
            statement.setArray(++column, connection.createArrayOf(type, values));
        }
    }
}
