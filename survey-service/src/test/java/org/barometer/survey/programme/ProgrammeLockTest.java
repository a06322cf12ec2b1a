package org.barometer.survey.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.barometer.survey.ASurvey;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ProgrammeLockTest {

    @Test
    void asksToComeBackWhileAnswersAreBeingStoredForLong() throws SQLException {
        var survey = ASurvey.open();
        try (var storing = connection()) {
            storing.setAutoCommit(false);
            ProgrammeLock.share(storing, List.of(survey.programme));

            survey.moveTo("CLOSED")
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:barometer:problem:temporarily-unavailable"));
            storing.rollback();
        }

        survey.moveTo("CLOSED").statusCode(200);
    }

    /** Outside the pool, as another instance would be. */
    private static Connection connection() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
