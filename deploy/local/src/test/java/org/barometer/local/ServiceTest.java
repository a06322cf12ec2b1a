package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {

    @TempDir Path data;

    @Test
    void tellsAServiceWhereItsServersAre() {
        var layout = new Layout(data, data);
        var environment =
                Service.SURVEY.environment(layout, Ports.ofSuite(100), Secrets.equalToNames());

        assertThat(environment)
                .containsEntry("QUARKUS_HTTP_PORT", "8181")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "9181")
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:5533/survey")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "survey_app")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "survey")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "localhost:9192")
                .containsEntry(
                        "QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:8180/realms/barometer");
    }

    @Test
    void givesEachServiceOnlyItsOwnSecrets() {
        var layout = new Layout(data, data);
        var secrets = Secrets.in(data);
        var survey = Service.SURVEY.environment(layout, Ports.ofSuite(0), secrets);

        assertThat(survey.values())
                .contains(
                        secrets.database("survey"),
                        secrets.database("survey_app"),
                        secrets.client("barometer-survey"))
                .doesNotContain(
                        secrets.database("trend"),
                        secrets.database("trend_app"),
                        secrets.client("barometer-agency-admin"),
                        secrets.keycloakAdmin());
    }
}
