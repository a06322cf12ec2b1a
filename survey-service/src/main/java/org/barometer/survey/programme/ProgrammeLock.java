package org.barometer.survey.programme;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

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
    private static final String SHARED =
            """
            select pg_advisory_xact_lock_shared(hashtextextended(programme, 0))
            from unnest(?::text[]) as programme
            """;

    private final AgroalDataSource database;

    ProgrammeLock(AgroalDataSource database) {
        this.database = database;
    }

    /** To be called before anything is read that the lock protects. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeAlone(String programme) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALONE)) {
            statement.setString(1, programme);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of a programme could not be taken", e);
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
