package org.barometer.survey.coding;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.barometer.survey.coding.model.OpenAnswer;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of answers and their codings, with parameters set in their order. */
@ApplicationScoped
class CodingRows {
    private final AgroalDataSource database;

    CodingRows(AgroalDataSource database) {
        this.database = database;
    }

    /** An answer, if a row starts with the response and its words. */
    static OpenAnswer openAnswer(ResultSet row) throws SQLException {
        return new OpenAnswer(row.getObject(1, UUID.class), row.getString(2));
    }

    static SortedSet<String> codes(ResultSet row, int column) throws SQLException {
        return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
    }

    interface Binding {
        void bind(Parameters set) throws SQLException;
    }

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> Optional<T> one(String sql, Binding binding, Reading<T> reading) {
        return all(sql, binding, reading).stream().findFirst();
    }

    <T> List<T> all(String sql, Binding binding, Reading<T> reading) {
        return QuarkusTransaction.joiningExisting().call(() -> read(sql, binding, reading));
    }

    private <T> List<T> read(String sql, Binding binding, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Codings could not be read", e);
        }
    }

    int change(String sql, Binding binding) {
        return QuarkusTransaction.joiningExisting().call(() -> write(sql, binding));
    }

    private int write(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A coding could not be changed", e);
        }
    }

    /** Sets one parameter after the other. */
    static final class Parameters {
        private final PreparedStatement statement;
        private int last;

        private Parameters(PreparedStatement statement) {
            this.statement = statement;
        }

        Parameters text(@Nullable String value) throws SQLException {
            statement.setString(++last, value);
            return this;
        }

        Parameters number(int value) throws SQLException {
            statement.setInt(++last, value);
            return this;
        }

        Parameters id(UUID value) throws SQLException {
            statement.setObject(++last, value);
            return this;
        }

        Parameters at(Instant value) throws SQLException {
            statement.setObject(++last, value.atOffset(ZoneOffset.UTC));
            return this;
        }

        Parameters texts(Collection<String> values) throws SQLException {
            statement.setArray(
                    ++last, statement.getConnection().createArrayOf("text", values.toArray()));
            return this;
        }

        /** The question and the version. */
        Parameters round(Round round) throws SQLException {
            return text(round.question().code()).number(round.codebook().version());
        }

        Parameters words(Round round) throws SQLException {
            return words(round.question().code(), round.missing());
        }

        Parameters words(String question, List<String> missing) throws SQLException {
            return text(question).text(question).text(question).texts(missing);
        }

        Parameters others(Round round, String coder, Instant now) throws SQLException {
            return round(round).text(coder).round(round).text(coder).at(now);
        }
    }
}
