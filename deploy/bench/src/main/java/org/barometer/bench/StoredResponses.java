package org.barometer.bench;

import java.sql.SQLException;

/** Fills the table of responses to a given number, as if so many had been submitted before. */
record StoredResponses(RunningSuite suite, BenchEdition edition) {
    /** What was submitted while measuring may come on top, up to a tenth. */
    private static final double TOO_MANY = 1.1;

    void hold(int responses) {
        long stored = count();
        if (stored < responses || stored > responses * TOO_MANY) {
            execute("truncate response cascade");
            execute(fill(responses));
            // Now rather than by itself in the middle of a measurement.
            execute("vacuum (analyze) response");
        }
    }

    /** Of the edition alone: the sample programme has some too. */
    long count() {
        try (var connection = Pgbench.connect(suite);
                var statement =
                        connection.prepareStatement(
                                "select count(*) from response where edition = ?")) {
            statement.setString(1, edition.code());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String fill(int responses) {
        return """
        insert into response (id, edition, agency, questionnaire_version, revision, answers, digest,
                              idempotency_key, received_at)
        select gen_random_uuid(), '%s', 'BENCH-001', 1, 1, '%s', decode('%s', 'hex'),
               gen_random_uuid()::text, now()
        from generate_series(1, %d)
        """
                .formatted(
                        edition.code(),
                        BenchEdition.answers(BenchEdition.random()),
                        "5a".repeat(32),
                        responses);
    }

    private void execute(String sql) {
        try (var connection = Pgbench.connect(suite);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
