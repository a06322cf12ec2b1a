package org.barometer.agency.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.barometer.agency.Database;

/**
 * Two agencies that have rows in every table with a wall, as long as the identity provider is out
 * of reach: what is intended is carried out otherwise.
 */
final class TwoAgencies {
    private static final List<String> ROWS =
            List.of(
                    """
                    insert into agency (code, name, country, type, size_band, status, revision)
                    values ('%2$s', 'Agency %2$s', 'SE', 'POLICE', 'LARGE', 'ACTIVE', 1)
                    """,
                    "insert into agency_name values ('en', 'Agency %2$s', '%2$s')",
                    """
                    insert into agency_history (code, revision, changed_at, action, role, account,
                        before, after)
                    values ('%2$s', 1, now(), 'AGENCY_REGISTERED', 'administrator', '%1$s', '{}', '{}')
                    """,
                    "insert into undertaking (id) values ('%1$s')",
                    """
                    insert into intention (code, name, country, type, size_band, status, revision,
                        role, account, request, undertaking)
                    values ('%2$s', 'Agency %2$s', 'SE', 'POLICE', 'SMALL', 'ACTIVE', 2,
                        'administrator', '%1$s', 'request', '%1$s')
                    """,
                    """
                    insert into member (account, email, agency, role, language, status, revision)
                    values ('%1$s', 'm-%1$s@example.org', '%2$s', 'RESPONDENT', 'EN', 'ACTIVE', 1)
                    """,
                    """
                    insert into member_intention (account, agency, role, language, status, revision,
                        asked_role, asked_account, asked_request)
                    values ('%1$s', '%2$s', 'RESPONDENT', 'SV', 'ACTIVE', 2,
                        'administrator', '%1$s', 'request')
                    """,
                    """
                    insert into invitation (id, email, agency, role, language, inviter,
                        idempotency_key, asked_at, expires_at, state, begun, revision,
                        asked_role, asked_account, asked_request)
                    values ('%1$s', 'i-%1$s@example.org', '%2$s', 'RESPONDENT', 'EN', '%1$s',
                        '%1$s', now(), now(), 'EXPIRED', false, 2,
                        'administrator', '%1$s', 'request')
                    """,
                    """
                    insert into role_grant (id, account, revision, role, asked_by, asked_at,
                        expires_at, state)
                    values ('%1$s', '%1$s', 1, 'PUBLISHER', '%1$s', now(), now(), 'REFUSED')
                    """,
                    """
                    insert into service_account (id, name, role, agency, status, revision)
                    values ('%1$s', 'Program', 'RESPONDENT', '%2$s', 'ACTIVE', 1)
                    """,
                    """
                    insert into program_credential (client, service_account, account, state,
                        overlap_seconds, begun_at, idempotency_key, digest,
                        asked_role, asked_account, asked_request)
                    values ('program-%1$s', '%1$s', '%1$s', 'VALID', 0, now(), '%1$s', '',
                        'administrator', '%1$s', 'request')
                    """);

    final String own = newCode();
    final String other = newCode();

    /** Also the one of its invitation and of all else that is its. */
    final UUID othersPerson = UUID.randomUUID();

    TwoAgencies() throws SQLException {
        add(UUID.randomUUID(), own);
        add(othersPerson, other);
    }

    private static String newCode() {
        return "W-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    /** At once: an undertaking without intentions would be over. */
    private static void add(UUID id, String agency) throws SQLException {
        try (var connection = Database.seeingAll()) {
            connection.setAutoCommit(false);
            for (var row : ROWS) {
                assertThat(execute(connection, row.formatted(id, agency))).isOne();
            }
            connection.commit();
        }
    }

    /** Gives up what is intended, before the identity provider can be reached again. */
    void giveUp() throws SQLException {
        try (var connection = Database.seeingAll()) {
            for (var agency : List.of(own, other)) {
                execute(
                        connection,
                        "delete from member_intention where agency = '%s'".formatted(agency));
                execute(connection, "delete from intention where code = '%s'".formatted(agency));
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
