package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
}
