package org.barometer.trend.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.barometer.trend.audit.model.ChainCheck;
import org.barometer.trend.audit.model.ChainEnd;
import org.barometer.trend.audit.model.Flaw;
import org.barometer.trend.audit.model.SignedHead;

/** Reads this service's entries again and compares them with the heads that were signed of them. */
@ApplicationScoped
class VerifyChain {
    private static final int FETCH = 1000;

    private static final String ENTRIES =
            "select sequence, entry, hash from audit_entry order by sequence";

    private static final String END = "select sequence, hash from audit_chain";

    /** How much there was, and what of it is not as it was written. */
    record Verification(long entries, int heads, List<Flaw> flaws) {}

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;
    private final SignedHeads heads;

    VerifyChain(AgroalDataSource database, SignedHeads heads) {
        this.database = database;
        this.heads = heads;
    }

    @Transactional
    Verification verify() {
        try (var connection = database.getConnection()) {
            return verify(connection, heads.all());
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log could not be read", e);
        }
    }

    static Verification verify(Connection connection, Collection<SignedHead> heads)
            throws SQLException {
        var check =
                new ChainCheck(
                        Chain.SERVICE,
                        heads.stream()
                                .map(head -> head.head().chains())
                                .map(ends -> ends.getOrDefault(Chain.SERVICE, ChainEnd.START))
                                .toList());
        rows(
                connection,
                ENTRIES,
                row -> check.read(row.getLong(1), row.getString(2), row.getString(3)));
        var end = new ArrayList<String>();
        rows(connection, END, row -> end.add(row.getLong(1) + " " + row.getString(2)));
        check.endsAt(end);
        return new Verification(check.end().sequence(), heads.size(), check.flaws());
    }

    private static void rows(Connection connection, String sql, Row reader) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
