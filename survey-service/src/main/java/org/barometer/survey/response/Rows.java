package org.barometer.survey.response;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plain SQL without its ceremony, always in a transaction, for the stores of this package. */
final class Rows {
    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    <T> List<T> all(String sql, Binding binding, Reading<T> reading) {
        return QuarkusTransaction.joiningExisting().call(() -> read(sql, binding, reading));
    }

    private <T> List<T> read(String sql, Binding binding, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                var list = new ArrayList<T>();
                while (rows.next()) {
                    list.add(reading.read(rows));
                }
                return list;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Responses could not be read", e);
        }
    }

    <T> Optional<T> first(String sql, Binding binding, Reading<T> reading) {
        return all(sql, binding, reading).stream().findFirst();
    }

    int change(String sql, Binding binding) {
        return QuarkusTransaction.joiningExisting().call(() -> write(sql, binding));
    }

    private int write(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A response could not be changed", e);
        }
    }
}
