package org.barometer.agency.wall;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.barometer.agency.wall.model.Reach;

/**
 * Tells the database at the beginning of each transaction for whom it works, whoever began it and
 * by whichever way rows are read and written.
 */
@Singleton
class TellDatabase implements AgroalPoolInterceptor {
    private static final String TELL =
            "select set_config('barometer.scope', ?, true), set_config('barometer.agency', ?, true)";

    private final CurrentReach current;

    TellDatabase(CurrentReach current) {
        this.current = current;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var reach = current.reach();
        if (reach.equals(Reach.NOTHING)) {
            return;
        }
        try {
            if (connection.getAutoCommit()) {
                // What is told lasts as long as a transaction: nothing would be shown.
                throw new IllegalStateException("Rows are only read and changed in a transaction");
            }
            tell(connection, reach);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be told for whom it works", e);
        }
    }

    static void tell(Connection connection, Reach reach) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, reach.scope());
            statement.setString(2, reach.codes());
            statement.execute();
        }
    }
}
