package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.barometer.e2e.redteam.Http;
import org.barometer.e2e.redteam.Question;
import org.barometer.e2e.redteam.RedTeam;
import org.barometer.e2e.redteam.Web;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The sample programme with amended and late answers, an agency that takes all of its answers back,
 * and three revisions: whoever reads all of them finds nobody.
 *
 * <p>It publishes revisions of what the other tests look at, so it comes last.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(WithSuite.class)
class RedTeamTest {

    private static final Path REPORT = Path.of("target/red-team.txt");
    private static final Question HIDDEN = new Question("OFFICERS-2016", "workload");

    private final RunningSuite suite;

    RedTeamTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void findsNobodyInFourVintages() throws IOException {
        var revisions = new Revisions(suite);
        revisions.restateLateAnswers();
        revisions.holdWhatOneLateAnswerWouldTell();
        revisions.holdWhatAWithdrawnAgencyWouldTell();
        var redTeam = new RedTeam();
        read(redTeam);

        var report = redTeam.attack(revisions.truth());
        Files.writeString(REPORT, report + System.lineSeparator());
        System.out.println(report);

        assertThat(report.read()).containsKeys("file", "trends", "csv", "pages", "addresses");
        assertThat(report.judged()).isGreaterThan(1_000);
        // Else nothing was compared between vintages.
        assertThat(report.changes()).isPositive();
        assertThat(report.contradictions()).isEmpty();
        assertThat(report.unexplained()).isEmpty();
        assertThat(report.findings()).isEmpty();

        redTeam.read("somebody", new Rumour(ofOneAgency(revisions)));
        assertThat(redTeam.attack(revisions.truth().only(HIDDEN)).findings())
                .as("once somebody tells of one figure that is hidden")
                .isNotEmpty();
    }

    /** A country with one agency: whatever is told of it is told of that. */
    private static String ofOneAgency(Revisions revisions) {
        return """
               {"release": "R-0001", "measure": "%s", "edition": "%s",
                "by": "COUNTRY", "area": "DE", "option": "MORE_DEMANDING", "x": %d}
               """
                .formatted(
                        HIDDEN.measure(),
                        HIDDEN.edition(),
                        revisions.chosen(HIDDEN.edition(), "DE-01", "workload", "MORE_DEMANDING"));
    }

    private void read(RedTeam redTeam) {
        var anybody = new Http(suite.trendsAddress(), "");
        redTeam.read("anybody", anybody);
        redTeam.lookUp("anybody", anybody);
        redTeam.read("dashboard", as("dashboard", "openid trend"));
        redTeam.read("coordinator", as("coordinator-gb-01", "openid organization trend"));
        redTeam.read("respondent", as("respondent", "openid organization trend"));
    }

    private Http as(String user, String scope) {
        var token = suite.grant(user, scope).path("access_token").asText();
        return new Http(suite.trendsAddress(), token);
    }

    /** One figure more than is published. */
    private record Rumour(String figure) implements Web {
        @Override
        public Page get(String address, String type) {
            return address.equals("/api/v1/insights") ? new Page(200, figure) : new Page(404, "[]");
        }
    }
}
