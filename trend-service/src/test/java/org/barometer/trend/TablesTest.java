package org.barometer.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No table of this service but one holds rows of agencies: what agencies gave is counted in Kafka's
 * tables, and what is kept here is made of many of them. The one is walled.
 */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class TablesTest {
    /**
     * What they have instead. A new table is listed here, or gets policies as in survey-service.
     */
    private static final Map<String, String> WITHOUT_ROWS_OF_AGENCIES =
            Map.ofEntries(
                    Map.entry(
                            "release", "figures made of many agencies, each safe to be published"),
                    Map.entry(
                            "population",
                            "how many there are of each country and type, by a source"),
                    Map.entry(
                            "release_step",
                            "what analysts and publishers did to a release, and why"),
                    Map.entry("release_plan", "which figures analysts want to have released"),
                    Map.entry("signing_key", "public keys of the service"),
                    Map.entry("outbox", "events about releases"),
                    Map.entry("outbox_lane", "numbers"),
                    Map.entry("audit_entry", "what analysts and publishers did"),
                    Map.entry("audit_chain", "the hash of the last entry of the audit log"),
                    Map.entry("series", "what others publish"),
                    Map.entry("series_definition", "what figures of others count"),
                    Map.entry("series_vintage", "published figures of others"),
                    Map.entry("series_request", "keys of requests"));

    /** Counts of agencies: the compilation of a revision sees all, an agency its own evidence. */
    private static final Set<String> WALLED =
            Set.of("release_evidence", "release_clearance", "certificate");

    @Test
    void holdNoRowsOfAgenciesButBehindAWall() throws SQLException {
        try (var connection = Database.service()) {
            var tables =
                    ask(
                            connection,
                            """
                            select string_agg(relname, ',' order by relname) from pg_class
                            where relkind in ('r', 'p', 'v', 'm')
                              and relnamespace = 'public'::regnamespace
                              and relname <> 'flyway_schema_history'
                            """);
            assertThat(Stream.of(tables.split(",")).collect(Collectors.toSet()))
                    .isEqualTo(
                            Stream.concat(
                                            WITHOUT_ROWS_OF_AGENCIES.keySet().stream(),
                                            WALLED.stream())
                                    .collect(Collectors.toSet()));
            assertThat(
                            ask(
                                    connection,
                                    """
                                    select string_agg(relname, ',' order by relname) from pg_class
                                    where relrowsecurity and relforcerowsecurity
                                    """))
                    .isEqualTo(String.join(",", new TreeSet<>(WALLED)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table release disable trigger all",
                "drop trigger release_stays on release",
                "create table mine (id integer)",
                "truncate release",
                "delete from release",
                "update release_step set account = ''",
                "delete from release_step",
                "update release_evidence set evidence = ''",
                "delete from release_evidence",
                "update release_clearance set pattern = ''",
                "delete from release_clearance",
                "update certificate set facts = 0",
                "delete from certificate",
                "delete from release_plan",
                "delete from signing_key",
                "delete from audit_entry",
                "update audit_entry set hash = ''",
                "update signing_key set public_key = ''",
                "update series_vintage set value = 0",
                "delete from series_vintage",
                "set role trend",
                "grant trend to trend_app",
                "alter role trend_app bypassrls",
                "select count(*) from flyway_schema_history",
            })
    void areNotTheServicesOwn(String statement) throws SQLException {
        try (var connection = Database.service();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "agency", "keycloak"})
    void areTheOnlyOnesThatTheServiceCanReach(String database) {
        var url =
                ConfigProvider.getConfig()
                        .getValue("quarkus.datasource.jdbc.url", String.class)
                        .replaceFirst("[^/]+$", database);
        for (var role : Set.of("trend", "trend_app")) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, role, role).close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
