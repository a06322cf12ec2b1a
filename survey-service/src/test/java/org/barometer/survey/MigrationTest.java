package org.barometer.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Test;

/** Every test run starts by cleaning the database, so what is there comes from the migrations. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class MigrationTest {
    @Inject Flyway flyway;

    @Test
    void buildsTheDatabaseFromNothing() {
        assertThat(flyway.info().all())
                .isNotEmpty()
                .allSatisfy(
                        migration ->
                                assertThat(migration.getState()).isEqualTo(MigrationState.SUCCESS));
        assertThat(flyway.info().pending()).isEmpty();
    }
}
