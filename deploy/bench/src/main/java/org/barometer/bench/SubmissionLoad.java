package org.barometer.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/** Respondents who submit as fast as they are answered, or by the clock; and what each costs. */
record SubmissionLoad(RunningSuite suite, BenchEdition edition) {
    static final int CLIENTS = 32;

    /**
     * @param milliseconds of processor time that one submission took of the service and the
     *     database, its event included
     */
    record Cost(HttpLoad.Outcome outcome, double milliseconds) {}

    /**
     * A JVM has compiled what it runs only after tens of thousands of requests; what it is like
     * before that is no figure of a service that runs for weeks.
     */
    void warmUp(Plan plan) {
        long submitted = 0;
        while (submitted < plan.warmUp()) {
            submitted += closedLoop(CLIENTS, plan.stretch()).outcome().latency().getTotalCount();
        }
    }

    /** Every client sends its next submission as soon as it has its receipt. */
    Cost closedLoop(int clients, Duration length) {
        return run(clients, load -> load.closedLoop(length));
    }

    Cost openLoop(int clients, double perSecond, Duration length) {
        return run(clients, load -> load.openLoop(perSecond, length));
    }

    private interface Stretch {
        HttpLoad.Outcome of(HttpLoad load);
    }

    private Cost run(int clients, Stretch stretch) {
        try (var load =
                new HttpLoad(
                        suite.survey(),
                        clients,
                        edition.submissions(suite.survey(), suite.respondent()))) {
            double before = milliseconds();
            var outcome = stretch.of(load);
            double spent = milliseconds() - before;
            awaitEmptyOutbox();
            return new Cost(outcome, spent / outcome.latency().getTotalCount());
        }
    }

    /** Processor time that the service and the database have taken since they started. */
    double milliseconds() {
        return Stream.of("survey-service", "PostgreSQL")
                .mapToDouble(part -> suite.part(part).cpu().toNanos() / 1e6)
                .sum();
    }

    /** What is still being relayed would slow down whoever is measured next. */
    private void awaitEmptyOutbox() {
        RunningSuite.await(Duration.ofMinutes(2), this::outboxIsEmpty);
    }

    private boolean outboxIsEmpty() {
        try (var connection = Pgbench.connect(suite);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select not exists (select from outbox)")) {
            rows.next();
            return rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
