package org.barometer.agency.wall;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.ScopedValue.CallableOp;
import java.sql.SQLException;
import org.barometer.agency.wall.model.Reach;

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

    /** For work that is nobody's in particular, or that has to know of all to answer one. */
    public <T, X extends Throwable> T seeAll(CallableOp<T, X> work) throws X {
        return within(Reach.ALL, work);
    }

    /** The same for work that answers nothing. */
    public void seeAll(Runnable work) {
        seeAll(
                () -> {
                    work.run();
                    return true;
                });
    }

    private <T, X extends Throwable> T within(Reach reach, CallableOp<T, X> work) throws X {
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
}
