package org.barometer.survey.programme;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.barometer.survey.http.ProblemException;

/**
 * Keeps what is asked apart from what is answered: changes of a programme's questionnaires and
 * editions hold the lock alone, answers share it, and both until their transaction ends.
 *
 * <p>So an answer is never taken by an edition that is being closed or against questions that are
 * being replaced, on whichever instance. Advisory locks, because a shared row lock would write to
 * the row for every batch of answers.
 */
@ApplicationScoped
public class ProgrammeLock {
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    /** While somebody waits to be alone, answers wait behind; a large file may take minutes. */
    private static final String PATIENCE = "set local lock_timeout = '5s'";

    /** SQLSTATE lock_not_available. */
    private static final String TIMED_OUT = "55P03";

    private static final int RETRY_AFTER_SECONDS = 10;

    /** Given an array of codes in ascending order; for who sends it along with a statement. */
    public static final String SHARED =
            """
            select pg_advisory_xact_lock_shared(hashtextextended(programme, 0))
            from unnest(?::text[]) as programme
            """;

    private final AgroalDataSource database;

    ProgrammeLock(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * To be called before anything is read that the lock protects; unavailable while answers are
     * being stored that take long.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeAlone(String programme) {
        try (var connection = database.getConnection();
                var patience = connection.createStatement();
                var statement = connection.prepareStatement(ALONE)) {
            patience.execute(PATIENCE);
            statement.setString(1, programme);
            statement.execute();
        } catch (SQLException e) {
            throw TIMED_OUT.equals(e.getSQLState())
                    ? ProblemException.unavailable(
                            "Answers of the programme are being stored; try again when they are",
                            RETRY_AFTER_SECONDS)
                    : new IllegalStateException("The lock of a programme could not be taken", e);
        }
    }

    /** The same for who answers, amends or reviews. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void share(String programme) {
        try (var connection = database.getConnection()) {
            share(connection, List.of(programme));
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of a programme could not be shared", e);
        }
    }

    /** In the transaction of the connection; the codes in ascending order. */
    public static void share(Connection connection, Collection<String> programmes)
            throws SQLException {
        try (var statement = connection.prepareStatement(SHARED)) {
            statement.setArray(1, connection.createArrayOf("text", programmes.toArray()));
            statement.execute();
        }
    }
}
