package org.barometer.survey.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.barometer.survey.ASurvey;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.outbox.Outbox;
import org.barometer.survey.response.model.Answers;
import org.barometer.survey.response.model.Digest;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.wall.Wall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class GroupCommitTest {
    /** Writers that wait for the lock of a programme. */
    private static final String WAITING =
            """
            from pg_locks where locktype = 'advisory' and not granted
            and objid = (hashtextextended(?, 0) & 4294967295)::oid
            """;

    @Inject GroupCommit commit;
    @Inject EditionStore editions;
    @Inject AgroalDataSource database;
    @Inject Outbox outbox;
    @Inject Wall wall;

    private ASurvey survey;
    private Form form;

    @BeforeEach
    void anEditionIsOpen() {
        survey = ASurvey.open();
        form = editions.form(survey.edition).orElseThrow();
    }

    @Test
    void letsABadRowCostOnlyItself() throws Exception {
        var good = new ArrayList<Future<Boolean>>();
        var bad = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 100; i++) {
            if (i % 10 == 0) {
                bad.add(add(aRow("not json")));
            }
            good.add(add(aRow("{}")));
        }

        for (var added : good) {
            assertThat(added.get()).isTrue();
        }
        assertThat(bad)
                .allSatisfy(
                        refused ->
                                assertThatThrownBy(refused::get)
                                        .hasCauseInstanceOf(IllegalStateException.class));
    }

    @Test
    void leavesOutWhatWasCheckedAgainstAnEarlierEdition() throws Exception {
        survey.moveTo("CLOSED");

        assertThat(add(aRow("{}")).get()).isFalse();
    }

    @Test
    void leavesOutWhatChangesWhileItWaitsForTheLock() throws Exception {
        form = new Form(form.edition(), form.questionnaire(), Instant.now());
        try (var analyst = database.getConnection()) {
            analyst.setAutoCommit(false);
            holdTheProgrammeAlone(analyst);
            var added = add(aRow("{}"));
            awaitAWriterAtTheLock(analyst);
            assertThat(added).isNotDone();
            execute(
                    analyst,
                    "update edition set revision = revision + 1 where code = ?",
                    survey.edition);
            analyst.commit();
            analyst.setAutoCommit(true);

            assertThat(added.get(10, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void tellsAllWhoWaitWhenTheDatabaseGoesAwayAndWritesAgainAfterwards() throws Exception {
        try (var analyst = database.getConnection()) {
            analyst.setAutoCommit(false);
            holdTheProgrammeAlone(analyst);
            var first = add(aRow("{}"));
            awaitAWriterAtTheLock(analyst);
            var second = add(aRow("{}"));
            execute(analyst, "select pg_terminate_backend(pid) " + WAITING, programme());

            for (var refused : List.of(first, second)) {
                assertThatThrownBy(() -> refused.get(10, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(ProblemException.class)
                        .hasMessageContaining("Temporarily unavailable");
            }
            analyst.rollback();
            analyst.setAutoCommit(true);
        }
        assertThat(add(aRow("{}")).get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void asksToComeBackWhenTooManyWait() {
        record Small(int writers, int batch, int queue) implements ResponseConfig {}
        // Never started, so whatever is added waits.
        var full = new GroupCommit(database, outbox, wall, new Small(0, 1, 1));

        assertThat(ofNoa(() -> full.add(aRow("{}")))).isNotDone();
        assertThat(ofNoa(() -> full.add(aRow("{}"))))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ProblemException.class)
                .withMessage("Temporarily unavailable");
    }

    private Future<Boolean> add(NewRow row) {
        return ofNoa(() -> commit.add(row));
    }

    private <T> T ofNoa(ScopedValue.CallableOp<T, RuntimeException> work) {
        return wall.seeOnly("SE-NOA", work);
    }

    @Test
    void takesNoRowOfAnAgencyThatTheCallerIsNotOf() {
        assertThatThrownBy(() -> wall.seeOnly("SE-OTHER", () -> commit.add(aRow("{}"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> commit.add(aRow("{}"))).isInstanceOf(IllegalStateException.class);
    }

    private void holdTheProgrammeAlone(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock(hashtextextended(?, 0))", programme());
    }

    private void awaitAWriterAtTheLock(Connection connection) {
        await().until(() -> execute(connection, "select 1 " + WAITING, programme()));
    }

    private String programme() {
        return form.edition().programme();
    }

    /** Whether there is a row. */
    private static boolean execute(Connection connection, String sql, String parameter)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            return statement.execute() && statement.getResultSet().next();
        }
    }

    private NewRow aRow(String answers) {
        var id = UUID.randomUUID();
        var row =
                new ResponseRow(
                        id,
                        survey.edition,
                        "SE-NOA",
                        1,
                        1,
                        answers,
                        Digest.of(answers),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS));
        var event = CanonicalJson.event(row, new Answers(new TreeMap<>()));
        return new NewRow(row, id.toString(), event, form, "respondent", null);
    }
}
