package org.barometer.survey.wall;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.ScopedValue.CallableOp;
import java.sql.Connection;
import java.sql.SQLException;
import org.barometer.survey.wall.model.Reach;

/**
 * The second wall between agencies: PostgreSQL shows a transaction only the rows that it was told
 * to, whatever its statements ask for. Requests need not say anything, their tokens do; here is
 * where the service's own work says how far it reaches.
 */
@ApplicationScoped
public class Wall {
    private final AgroalDataSource database;
    private final CurrentReach current;
    private final TransactionSynchronizationRegistry transaction;

    Wall(
            AgroalDataSource database,
            CurrentReach current,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.current = current;
        this.transaction = transaction;
    }

    /** How far whoever works here reaches, to be remembered with work that goes on elsewhere. */
    public Reach reach() {
        return current.reach();
    }

    /** For work that is nobody's in particular, or that has to know of all to answer one. */
    public <T, X extends Throwable> T seeAll(CallableOp<T, X> work) throws X {
        return within(Reach.ALL, work);
    }

    /** For work that is done later for one agency. */
    public <T, X extends Throwable> T seeOnly(String agency, CallableOp<T, X> work) throws X {
        return within(Reach.of(agency), work);
    }

    /** For work that goes on in another thread than it began. */
    public <T, X extends Throwable> T within(Reach reach, CallableOp<T, X> work) throws X {
        var before = current.reach();
        return ScopedValue.where(CurrentReach.TOLD, reach)
                .call(() -> isInTransaction() ? within(reach, before, work) : work.call());
    }

    private boolean isInTransaction() {
        return transaction.getTransactionKey() != null;
    }

    /** A transaction that is under way goes on with what it was told before. */
    private <T, X extends Throwable> T within(Reach reach, Reach before, CallableOp<T, X> work)
            throws X {
        tell(reach);
        T done;
        try {
            done = work.call();
        } catch (Throwable failure) {
            try {
                tell(before);
            } catch (IllegalStateException e) {
                // A statement failed, so the database takes no more of this transaction.
                failure.addSuppressed(e);
            }
            throw failure;
        }
        tell(before);
        return done;
    }

    private void tell(Reach reach) {
        try (var connection = database.getConnection()) {
            TellDatabase.tell(connection, reach);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be told for whom it works", e);
        }
    }

    /** A connection in a transaction of its own, which the caller ends. */
    public Connection begin() throws SQLException {
        return begin("");
    }

    /** The same for who reads much, all of it as it is at one moment. */
    public Connection beginReading() throws SQLException {
        return begin("set transaction isolation level repeatable read read only");
    }

    private Connection begin(String how) throws SQLException {
        var connection =
                ScopedValue.where(CurrentReach.TOLD, Reach.NOTHING).call(database::getConnection);
        try {
            connection.setAutoCommit(false);
            if (!how.isEmpty()) {
                try (var statement = connection.createStatement()) {
                    statement.execute(how);
                }
            }
            tell(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            end(connection);
            throw e;
        }
    }

    /** For each further transaction of such a connection. */
    public void tell(Connection connection) throws SQLException {
        TellDatabase.tell(connection, current.reach());
    }

    /** Undoes what was not committed, and gives the connection back. */
    public static void end(Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
