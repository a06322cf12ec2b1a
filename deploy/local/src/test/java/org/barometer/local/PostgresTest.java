package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    private Secrets secrets = Secrets.equalToNames();
    private int port;

    @TempDir Path data;

    @BeforeEach
    void prepare() throws IOException {
        secrets = Secrets.in(data);
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    private Postgres start() {
        return Postgres.start(Layout.find(Map.of()).withData(data), port, secrets);
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(Postgres.url(port, database), user, password);
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void isDurableAndKeepsItsDataAndItsDoorsShut() throws IOException, SQLException {
        try (var _ = start();
                var survey = connect("survey", "survey", secrets.database("survey"))) {
            assertThat(ask(survey, "show server_version")).startsWith("18.");
            assertThat(ask(survey, "show fsync")).isEqualTo("on");
            assertThat(ask(survey, "show synchronous_commit")).isEqualTo("on");
            try (var statement = survey.createStatement()) {
                statement.execute("create table kept as select 42 as answer");
            }
            assertThatThrownBy(() -> connect("survey", "survey", "guessed").close())
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> connect("trend", "survey", secrets.database("survey")).close())
                    .hasMessageContaining("permission denied");
        }
        try (var _ = start();
                var survey = connect("survey", "survey", secrets.database("survey"))) {
            assertThat(ask(survey, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void letsEachRoleIntoItsOwnDatabaseOnly() throws IOException {
        var databases = List.of("survey", "trend", "agency", "keycloak", "postgres");
        try (var _ = start()) {
            for (var role : List.of("survey", "trend", "agency", "keycloak")) {
                assertThat(databases.stream().filter(database -> isLetIn(role, database)))
                        .containsExactly(role);
            }
            for (var service : Postgres.SERVICES) {
                // Until the owner has migrated it, its own one neither.
                assertThat(
                                databases.stream()
                                        .filter(name -> isLetIn(Postgres.worker(service), name)))
                        .isEmpty();
            }
        }
    }

    @Test
    void makesRolesThatCannotPassTheSecondWall() throws IOException, SQLException {
        try (var _ = start();
                var connection = connect("postgres", "postgres", secrets.postgres())) {
            assertThat(
                            ask(
                                    connection,
                                    """
                                    select count(*) from pg_roles r
                                    where r.rolname like '%\\_app' and not r.rolsuper
                                      and not r.rolbypassrls and not r.rolcreaterole
                                      and not exists (
                                          select from pg_auth_members m where m.member = r.oid)
                                    """))
                    .isEqualTo("3");
        }
    }

    /** What older releases left behind: a server whose roles for the services are missing. */
    @Test
    void givesAnOlderInstallationTheRolesThatTheServicesWorkAs() throws IOException, SQLException {
        try (var _ = start();
                var connection = connect("postgres", "postgres", secrets.postgres());
                var statement = connection.createStatement()) {
            statement.execute("drop role survey_app");
        }
        try (var _ = start();
                var connection = connect("postgres", "postgres", secrets.postgres())) {
            assertThat(ask(connection, "select 'survey_app'::regrole")).isEqualTo("survey_app");
        }
    }

    private boolean isLetIn(String role, String database) {
        try (var _ = connect(database, role, secrets.database(role))) {
            return true;
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("permission denied for database");
            return false;
        }
    }
}
