package org.barometer.agency.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.barometer.agency.wall.TwoAgencies.ask;
import static org.barometer.agency.wall.TwoAgencies.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.barometer.agency.Database;
import org.barometer.agency.identity.FakeAccounts;
import org.barometer.agency.identity.FakeOrganizations;
import org.barometer.agency.wall.model.Reach;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The second wall seen from SQL, whatever the service might ask. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class RowLevelSecurityTest {
    /** Tables without rows of agencies or people, and what they have instead. */
    private static final Map<String, String> OPEN =
            Map.of(
                    "audit_chain", "the hash of the last entry of the audit log",
                    "audit_head", "signed hashes, which are handed to everybody",
                    "audit_key", "public keys of the service",
                    "audit_refusal", "numbers and hashes",
                    "program_uses_read", "a time",
                    "sign_ins_read", "times");

    /**
     * Tables of what administrators and the service itself do, which nobody else needs, and how to
     * add a row.
     */
    private static final Map<String, String> OF_THOSE_WHO_SEE_ALL =
            Map.of(
                    "undertaking",
                    "insert into undertaking (id) values (gen_random_uuid())",
                    "registration",
                    "insert into registration values ('a', 'k', 'd', gen_random_uuid())",
                    "agency_import",
                    """
                    insert into agency_import
                    values (gen_random_uuid(), 'a', 'k', 'd', true, true, 'DONE', 0, 0, 0, 0,
                        '{}', '[]', now())
                    """,
                    "drift_repair",
                    """
                    insert into drift_repair
                    values (gen_random_uuid(), 'AGENCY', 'T-1', 'MISSING', '{}', '{}', 'r', 'a', 'q')
                    """,
                    "state_application",
                    """
                    insert into state_application
                    values (gen_random_uuid(), 'k', 'd', null, '[]', '{}', 'DONE', 'r', 'a', 'q',
                        now(), now())
                    """,
                    "invitation_mail",
                    "insert into invitation_mail values ('a', now())",
                    "audit_log",
                    """
                    insert into audit_log (position, entry, hash)
                    values (-1, '{"service": "s", "sequence": 1, "time": "t", "role": "r",
                        "account": "a", "action": "b", "objectType": "t", "objectId": "o"}', 'h')
                    """);

    private static final String ADD_EVENT =
            """
            insert into outbox (topic, event_key, event, event_at)
            values ('none', 'k', '{}', now())
            """;

    /** Walled in another way: everybody adds, only the relay or an administrator reads. */
    private static final Map<String, String> ADDED_TO =
            Map.of(
                    "outbox",
                    ADD_EVENT,
                    "audit_entry",
                    "insert into audit_entry values (-1, '{}', 'h')");

    /** SQLSTATE insufficient_privilege. */
    private static final String FORBIDDEN = "42501";

    @Inject FakeOrganizations organizations;
    @Inject FakeAccounts accounts;

    private TwoAgencies agencies;

    @BeforeEach
    void twoAgenciesHaveRowsInEveryTable() throws SQLException {
        organizations.reachable(false);
        accounts.reachable(false);
        agencies = new TwoAgencies();
    }

    @AfterEach
    void reachTheIdentityProviderAgain() throws SQLException {
        agencies.giveUp();
        organizations.reachable(true);
        accounts.reachable(true);
    }

    @Test
    void isDecidedForEveryTable() throws SQLException {
        var walled = new HashSet<>(ADDED_TO.keySet());
        walled.addAll(OF_THOSE_WHO_SEE_ALL.keySet());
        for (var table : Walled.values()) {
            walled.add(table.toString());
        }

        assertThat(tables("relrowsecurity and relforcerowsecurity")).isEqualTo(walled);
        assertThat(tables("not relrowsecurity")).isEqualTo(OPEN.keySet());
        try (var connection = Database.seeingNothing()) {
            assertThat(
                            ask(
                                    connection,
                                    "select count(*) from pg_class where relkind in ('v', 'm')"
                                            + " and relnamespace = 'public'::regnamespace"))
                    .describedAs("views, which would read as their owner")
                    .isEqualTo("0");
        }
    }

    private static Set<String> tables(String condition) throws SQLException {
        try (var connection = Database.seeingNothing()) {
            var names =
                    ask(
                            connection,
                            """
                            select coalesce(string_agg(relname, ','), '') from pg_class
                            where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                              and relname <> 'flyway_schema_history'
                            """
                                    + " and "
                                    + condition);
            return Set.of(names.split(",", -1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsNothingToATransactionThatDoesNotSayForWhomItWorks(Walled table) throws SQLException {
        try (var connection = Database.seeingNothing()) {
            assertThat(ask(connection, "select count(*) from " + table)).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsAnAgencyItsOwnRowsOnly(Walled table) throws SQLException {
        try (var connection = Database.seeingOnly(agencies.own)) {
            assertThat(ask(connection, "select count(*) from " + table)).isEqualTo("1");
            assertThat(count(connection, agencies.own, table)).isEqualTo("1");
        }
        try (var connection = Database.seeingAll()) {
            assertThat(count(connection, agencies.other, table)).isEqualTo("1");
        }
    }

    @Test
    void showsWhoBelongsToNoAgencyToThoseWhoSeeAll() throws SQLException {
        var row =
                "insert into member (account, email, role, language, status, revision)"
                        + " values ('w', 'w', 'ANALYST', 'EN', 'ACTIVE', 1)";
        try (var all = Database.seeingAll();
                var own = Database.seeingOnly(agencies.own)) {
            all.setAutoCommit(false);
            assertThat(execute(all, row)).isOne();
            execute(all, "set local barometer.scope = ''");
            execute(all, "set local barometer.agency = '%s'".formatted(agencies.own));
            assertThat(ask(all, "select count(*) from member where agency is null")).isEqualTo("0");
            all.rollback();
            assertIsForbidden(() -> execute(own, row));
        }
    }

    @Test
    void showsAGrantToWhoeverSeesTheInvitationThatItIsFor() throws SQLException {
        try (var all = Database.seeingAll()) {
            execute(
                    all,
                    """
                    insert into role_grant (id, invitation, role, asked_by, asked_at, expires_at,
                        state)
                    select gen_random_uuid(), id, 'PUBLISHER', inviter, now(), now(), 'REFUSED'
                    from invitation where agency in ('%s', '%s')
                    """
                            .formatted(agencies.own, agencies.other));
        }
        try (var own = Database.seeingOnly(agencies.own)) {
            assertThat(ask(own, "select count(*) from role_grant where invitation is not null"))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesAndDeletesNoRowOfAnotherAgency(Walled table) throws SQLException {
        var before = agencies.rowsOfTheOther();
        try (var connection = Database.seeingOnly(agencies.own)) {
            assertThat(
                            done(
                                    connection,
                                    "update %1$s set %2$s = %2$s".formatted(table, table.column())))
                    .isLessThanOrEqualTo(1);
            assertThat(done(connection, "delete from " + table)).isLessThanOrEqualTo(1);
        }
        assertThat(agencies.rowsOfTheOther()).isEqualTo(before);
    }

    /** To how many rows; none where the service may not do so to any, or where others need it. */
    private static int done(Connection connection, String sql) throws SQLException {
        try {
            return execute(connection, sql);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isIn(FORBIDDEN, "23503");
            return 0;
        }
    }

    @ParameterizedTest
    @EnumSource
    void addsNoRowOnBehalfOfAnotherAgency(Walled table) throws SQLException {
        String row;
        try (var all = Database.seeingAll()) {
            row =
                    ask(
                            all,
                            "select to_jsonb(t) from %s t where %s"
                                    .formatted(table, table.of(agencies.other)));
        }
        var insert =
                "insert into %1$s overriding system value select * from jsonb_populate_record(null::%1$s, '%2$s')"
                        .formatted(table, row.replace("'", "''"));
        try (var own = Database.seeingOnly(agencies.own);
                var nobody = Database.seeingNothing()) {
            assertIsForbidden(() -> execute(own, insert));
            assertIsForbidden(() -> execute(nobody, insert));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENCY_NAME", "INTENTION", "MEMBER", "INVITATION", "SERVICE_ACCOUNT"})
    void handsNoRowOverToAnotherAgency(Walled table) throws SQLException {
        try (var own = Database.seeingOnly(agencies.own)) {
            assertIsForbidden(
                    () ->
                            execute(
                                    own,
                                    "update %s set %s = '%s'"
                                            .formatted(table, table.column(), agencies.other)));
        }
    }

    static final Set<Map.Entry<String, String>> ADMINISTRATION = OF_THOSE_WHO_SEE_ALL.entrySet();

    @ParameterizedTest
    @FieldSource("ADMINISTRATION")
    void showsAndTakesWhatIsOfAdministratorsFromThemOnly(Map.Entry<String, String> row)
            throws SQLException {
        var table = row.getKey();
        var insert = row.getValue();
        try (var connection = Database.seeingAll()) {
            connection.setAutoCommit(false);
            assertThat(execute(connection, insert)).isOne();
            assertThat(ask(connection, "select count(*) > 0 from " + table)).isEqualTo("t");
            execute(connection, "set local barometer.scope = ''");
            execute(connection, "set local barometer.agency = '%s'".formatted(agencies.own));
            assertThat(ask(connection, "select count(*) from " + table)).isEqualTo("0");
            connection.rollback();
        }
        try (var own = Database.seeingOnly(agencies.own)) {
            assertIsForbidden(() -> execute(own, insert));
        }
    }

    static final Set<Map.Entry<String, String>> RECORDS = ADDED_TO.entrySet();

    @ParameterizedTest
    @FieldSource("RECORDS")
    void showsWhatEverybodyAddsToThoseWhoSeeAll(Map.Entry<String, String> row) throws SQLException {
        var table = row.getKey();
        try (var own = Database.seeingOnly(agencies.own)) {
            own.setAutoCommit(false);
            assertThat(execute(own, row.getValue())).isOne();
            assertThat(ask(own, "select count(*) from " + table)).isEqualTo("0");
            execute(own, "set local barometer.scope = 'all'");
            assertThat(ask(own, "select count(*) > 0 from " + table)).isEqualTo("t");
            own.rollback();
        }
    }

    @Test
    void deletesEventsForTheRelayOnly() throws SQLException {
        try (var own = Database.seeingOnly(agencies.own)) {
            own.setAutoCommit(false);
            execute(own, ADD_EVENT);
            assertThat(execute(own, "delete from outbox")).isZero();
            own.rollback();
        }
    }

    @Test
    void forgetsForWhomItWorkedWhenATransactionEnds() throws SQLException {
        try (var connection = Database.seeingNothing()) {
            connection.setAutoCommit(false);
            TellDatabase.tell(connection, Reach.of(agencies.own));
            assertThat(ask(connection, "select count(*) from member")).isEqualTo("1");
            connection.commit();
            assertThat(ask(connection, "select count(*) from member")).isEqualTo("0");
        }
    }

    /** Nor does the owner of the tables, whose policies bind him too. */
    @ParameterizedTest
    @EnumSource
    void showsTheOwnerNothingEither(Walled table) throws SQLException {
        try (var owner = Database.owner()) {
            execute(owner, "set barometer.scope = ''");
            assertThat(ask(owner, "select count(*) from " + table)).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table member disable row level security",
                "alter table member no force row level security",
                "drop policy of_the_agency on member",
                "create policy mine on member using (true)",
                "alter table member owner to agency_app",
                "alter table member add column mine text",
                "create table mine (id integer)",
                "create temporary table mine (id integer)",
                "create function mine() returns integer language sql as 'select 1'",
                "drop table member",
                "truncate member",
                "create index on member (role)",
                "set role agency",
                "set session authorization agency",
                "alter role agency_app bypassrls",
                "grant agency to agency_app",
                "alter default privileges for role agency grant all on tables to agency_app",
                "select count(*) from flyway_schema_history",
                "delete from agency",
                "delete from agency_import",
                "delete from invitation",
                "delete from member",
                "delete from program_credential",
                "delete from role_grant",
                "delete from service_account",
                "delete from state_application",
                "update agency_history set reason = ''",
                "delete from agency_history",
                "update audit_entry set hash = ''",
                "delete from audit_entry",
                "update audit_log set hash = ''",
                "delete from audit_log",
                "delete from audit_head",
                "delete from audit_key",
                "delete from audit_refusal",
                "delete from audit_chain",
                "update outbox set event = ''",
            })
    void letsTheServiceDoNothingToTheWall(String statement) throws SQLException {
        try (var all = Database.seeingAll();
                var sql = all.createStatement()) {
            assertIsForbidden(() -> sql.execute(statement));
        }
    }

    @Test
    void cannotBePassedByASettingOfTheSession() throws SQLException {
        try (var own = Database.seeingOnly(agencies.own)) {
            execute(own, "set row_security = off");
            assertIsForbidden(() -> ask(own, "select count(*) from member"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "trend", "keycloak"})
    void letsTheServiceIntoNoOtherDatabase(String database) {
        var url =
                ConfigProvider.getConfig()
                        .getValue("quarkus.datasource.jdbc.url", String.class)
                        .replaceFirst("[^/]+$", database);
        for (var role : Set.of("agency", "agency_app")) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, role, role).close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
    }

    /** The tests above could not fail if rows were hidden by something else than the policies. */
    @ParameterizedTest
    @EnumSource
    void wouldShowEverythingWithoutThePolicies(Walled table) throws SQLException {
        TwoAgencies.takeDown();
        try (var own = Database.seeingOnly(agencies.own)) {
            assertThat(count(own, agencies.other, table)).isEqualTo("1");
        } finally {
            TwoAgencies.putUp();
        }
    }

    private static String count(Connection connection, String agency, Walled table)
            throws SQLException {
        return ask(
                connection, "select count(*) from %s where %s".formatted(table, table.of(agency)));
    }

    private static void assertIsForbidden(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(FORBIDDEN));
    }
}
