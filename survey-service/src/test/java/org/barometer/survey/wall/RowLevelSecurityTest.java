package org.barometer.survey.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.barometer.survey.wall.TwoAgencies.ask;
import static org.barometer.survey.wall.TwoAgencies.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.barometer.survey.Database;
import org.barometer.survey.wall.model.Reach;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The second wall seen from SQL, whatever the service might ask. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class RowLevelSecurityTest {
    /** Tables without rows of agencies, and what they have instead. */
    private static final Map<String, String> OPEN =
            Map.ofEntries(
                    Map.entry("programme", "the same for all agencies"),
                    Map.entry("questionnaire", "the same for all agencies"),
                    Map.entry("edition", "the same for all agencies"),
                    Map.entry("edition_transition", "what analysts did to an edition"),
                    Map.entry("edition_crossings", "what analysts count together"),
                    Map.entry("comparability_judgement", "what analysts say of questions"),
                    Map.entry("codebook", "the codes of a question"),
                    Map.entry("coded_question", "the codes of a question that are published"),
                    Map.entry("signing_key", "public keys of the service"),
                    Map.entry("audit_chain", "the hash of the last entry of the audit log"),
                    Map.entry("outbox_lane", "numbers"));

    /** Walled in another way: everybody adds, only the relay or an administrator reads. */
    private static final Set<String> ADDED_TO = Set.of("outbox", "audit_entry");

    /** SQLSTATE insufficient_privilege. */
    private static final String FORBIDDEN = "42501";

    private TwoAgencies agencies;

    @BeforeEach
    void twoAgenciesHaveRowsInEveryTable() throws SQLException {
        agencies = new TwoAgencies();
    }

    @Test
    void isDecidedForEveryTable() throws SQLException {
        var walled = new HashSet<>(ADDED_TO);
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
    @ValueSource(
            strings = {
                "response",
                "response_draft",
                "participation",
                "import_job",
            })
    void handsNoRowOverToAnotherAgency(String table) throws SQLException {
        try (var own = Database.seeingOnly(agencies.own)) {
            assertIsForbidden(
                    () ->
                            execute(
                                    own,
                                    "update %s set agency = '%s'"
                                            .formatted(table, agencies.other)));
        }
    }

    @Test
    void forgetsForWhomItWorkedWhenATransactionEnds() throws SQLException {
        try (var connection = Database.seeingNothing()) {
            connection.setAutoCommit(false);
            TellDatabase.tell(connection, Reach.of(agencies.own));
            assertThat(ask(connection, "select count(*) from response")).isEqualTo("1");
            connection.commit();
            assertThat(ask(connection, "select count(*) from response")).isEqualTo("0");
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

    @Test
    void showsEventsToTheRelayOnly() throws SQLException {
        var event =
                "insert into outbox (lane, topic, event_key, event) values (0, 'none', 'k', '{}')";
        try (var own = Database.seeingOnly(agencies.own)) {
            own.setAutoCommit(false);
            assertThat(execute(own, event)).isOne();
            assertThat(ask(own, "select count(*) from outbox")).isEqualTo("0");
            assertThat(execute(own, "delete from outbox")).isZero();
            execute(own, "set local barometer.scope = 'all'");
            assertThat(ask(own, "select count(*) from outbox where event_key = 'k'"))
                    .isEqualTo("1");
            own.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table response disable row level security",
                "alter table response no force row level security",
                "drop policy of_the_agency on response",
                "create policy mine on response using (true)",
                "alter table response owner to survey_app",
                "alter table response add column mine text",
                "create table mine (id integer)",
                "create temporary table mine (id integer)",
                "create function mine() returns integer language sql as 'select 1'",
                "drop table response",
                "truncate response",
                "create index on response (digest)",
                "create trigger mine before insert on response execute function forget_coded()",
                "set role survey",
                "set session authorization survey",
                "alter role survey_app bypassrls",
                "grant survey to survey_app",
                "alter default privileges for role survey grant all on tables to survey_app",
                "select count(*) from flyway_schema_history",
                "delete from response",
                "update response_note set comment = ''",
                "delete from edition_transition",
                "delete from signing_key",
                "update audit_entry set hash = ''",
                "delete from audit_entry",
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
            assertIsForbidden(() -> ask(own, "select count(*) from response"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "trend", "keycloak"})
    void letsTheServiceIntoNoOtherDatabase(String database) {
        var config = ConfigProvider.getConfig();
        var url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        for (var role : Set.of("survey", "survey_app")) {
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                                    url.replaceFirst("[^/]+$", database),
                                                    role,
                                                    role)
                                            .close())
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
