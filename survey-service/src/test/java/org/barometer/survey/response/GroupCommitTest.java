package org.barometer.survey.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.barometer.survey.ASurvey;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.outbox.Outbox;
import org.barometer.survey.response.model.Answers;
import org.barometer.survey.response.model.Digest;
import org.barometer.survey.response.model.ResponseRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class GroupCommitTest {
    @Inject GroupCommit commit;
    @Inject EditionStore editions;
    @Inject AgroalDataSource database;
    @Inject Outbox outbox;

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
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                if (i % 10 == 0) {
                    bad.add(threads.submit(() -> commit.add(aRow("not json"))));
                }
                good.add(threads.submit(() -> commit.add(aRow("{}"))));
            }
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
    void leavesOutWhatWasCheckedAgainstAnEarlierEdition() {
        survey.moveTo("CLOSED");

        assertThat(commit.add(aRow("{}"))).isFalse();
    }

    @Test
    void asksToComeBackWhenNobodyWrites() {
        record Impatient(int writers, int batch, int queue, Duration patience)
                implements ResponseConfig {}
        // Never started, so whatever is added waits.
        var stuck =
                new GroupCommit(database, outbox, new Impatient(0, 1, 1, Duration.ofMillis(10)));

        assertThatThrownBy(() -> stuck.add(aRow("{}")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("Temporarily unavailable");
        assertThatThrownBy(() -> stuck.add(aRow("{}")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("Temporarily unavailable");
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
