package org.barometer.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.Database;
import org.barometer.survey.wall.Wall;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class DraftsTest {
    private record Config(Duration keep, Duration sweep) implements DraftConfig {}

    @Inject Drafts drafts;
    @Inject AgroalDataSource database;
    @Inject Wall wall;
    @Inject Clock clock;

    @Test
    void deletesThoseWhoseTimeIsOverAndNoOthers() throws SQLException {
        var survey = ASurvey.open();
        var over = new Drafts.Key(survey.edition, "SE-NOA", UUID.randomUUID());
        var current = new Drafts.Key(survey.edition, "SE-NOA", UUID.randomUUID());
        var brief =
                new Drafts(database, wall, new Config(Duration.ZERO, Duration.ofHours(1)), clock);
        wall.seeOnly("SE-NOA", () -> brief.save(over, 1, "{}"));
        wall.seeOnly("SE-NOA", () -> drafts.save(current, 1, "{}"));
        assertThat(read(over)).isEmpty();
        assertThat(kept(survey.edition)).isEqualTo(2);

        drafts.forget();

        assertThat(kept(survey.edition)).isEqualTo(1);
        assertThat(read(current)).isPresent();
    }

    private Optional<Drafts.Draft> read(Drafts.Key key) {
        return wall.seeOnly(key.agency(), () -> drafts.read(key));
    }

    private int kept(String edition) throws SQLException {
        try (var connection = Database.seeingAll();
                var statement =
                        connection.prepareStatement(
                                "select count(*) from response_draft where edition = ?")) {
            statement.setString(1, edition);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
