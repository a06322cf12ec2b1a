package org.barometer.survey.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.Database;

/** Two agencies that have rows in every table with a wall. */
final class TwoAgencies {
    /** Stands in every text that may be read of the other agency. */
    static final String SECRET = "only for the other agency";

    private static final List<String> ROWS =
            List.of(
                    """
                    insert into response (id, edition, agency, questionnaire_version, revision,
                        answers, digest, idempotency_key, received_at, review, review_at, review_reason)
                    select '%1$s', '%2$s', '%3$s', 1, 2, answers,
                           sha256(convert_to(answers::text, 'UTF8')), '%1$s', now(),
                           'RETURNED', now(), 'INCOMPLETE'
                    from (values (jsonb_build_object('change', 'INCREASING', 'comment', '%4$s'))) v (answers)
                    """,
                    """
                    insert into response_revision
                    select id, 1, questionnaire_version, answers, digest, received_at
                    from response where id = '%1$s'
                    """,
                    """
                    insert into response_note (id, what, revision, noted_at, role, comment)
                    values ('%1$s', 'RETURNED', 1, now(), 'analyst', '%4$s')
                    """,
                    """
                    insert into response_draft
                    values ('%3$s', '%1$s', '%2$s', 1, jsonb_build_object('comment', '%4$s'),
                            now(), now() + interval '1 day')
                    """,
                    """
                    insert into participation (edition, agency, invited_at, declined_at, declined_reason)
                    values ('%2$s', '%3$s', now(), null, null)
                    """,
                    """
                    insert into participation_note (edition, agency, what, reason, role, noted_at)
                    values ('%2$s', '%3$s', 'INVITED', '%4$s', 'analyst', now())
                    """,
                    """
                    insert into import_job (id, edition, agency, format, mode, dry_run, state,
                        recognised, row_count, added, amended, unchanged, refused, faults, received_at,
                        alive_at, finished_at, idempotency_key, file_digest, file_bytes)
                    values ('%1$s', '%2$s', '%3$s', 'CSV', 'ALL_OR_NOTHING', false, 'REFUSED',
                            array['%4$s'], 1, 0, 0, 0, 1, 1, now(), now(), now(), '%1$s', '\\x00', 1)
                    """,
                    """
                    insert into import_fault
                    values ('%1$s', 1, '', 2, 1, 'cases', 'cases', 'ambiguous-number', 'AMBIGUOUS_NUMBER', '', 'TEXT', '%4$s')
                    """,
                    "insert into coding_assignment values ('%1$s', 'comment', 1, 'somebody', now())",
                    "insert into coding values ('%1$s', 'comment', 1, 'somebody', array['A'])",
                    "insert into final_coding values ('%1$s', 'comment', 1, array['A'], null)",
                    "insert into quotation_mark values ('%1$s', 'comment', 'somebody')");

    final ASurvey survey = ASurvey.open();
    final String own = ASurvey.agency();
    final String other = ASurvey.agency();

    /** Also the one of its draft and of its import. */
    final UUID othersResponse = UUID.randomUUID();

    TwoAgencies() throws SQLException {
        add(UUID.randomUUID(), own, "its own");
        add(othersResponse, other, SECRET);
    }

    private void add(UUID id, String agency, String text) throws SQLException {
        try (var connection = Database.seeingAll()) {
            for (var row : ROWS) {
                assertThat(execute(connection, row.formatted(id, survey.edition, agency, text)))
                        .isOne();
            }
        }
    }

    /** What the rows of the other agency say, table by table. */
    Map<Walled, String> rowsOfTheOther() throws SQLException {
        var rows = new EnumMap<Walled, String>(Walled.class);
        try (var connection = Database.seeingAll()) {
            for (var table : Walled.values()) {
                rows.put(
                        table,
                        ask(
                                connection,
                                "select coalesce(string_agg(t::text, e'\\n' order by t::text), '')"
                                        + " from %s t where %s".formatted(table, table.of(other))));
            }
        }
        return rows;
    }

    /** Takes all walls down, for who wants to see that they were what held. */
    static void takeDown() throws SQLException {
        onEveryTable("alter table %s disable row level security");
    }

    static void putUp() throws SQLException {
        onEveryTable("alter table %s enable row level security");
    }

    private static void onEveryTable(String change) throws SQLException {
        try (var owner = Database.owner()) {
            for (var table : Walled.values()) {
                execute(owner, change.formatted(table));
            }
        }
    }

    static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
