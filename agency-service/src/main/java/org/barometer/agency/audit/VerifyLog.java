package org.barometer.agency.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.barometer.agency.audit.model.ChainCheck;
import org.barometer.agency.audit.model.ChainEnd;
import org.barometer.agency.audit.model.Flaw;
import org.barometer.agency.audit.model.HeadKey;
import org.barometer.agency.audit.model.LogCheck;
import org.barometer.agency.audit.model.SignedHead;

/** Reads everything again: this service's chain, the log of all services and all signed heads. */
@ApplicationScoped
public class VerifyLog {
    private static final int FETCH = 1000;

    private static final String OWN =
            "select sequence, entry, hash from audit_entry order by sequence";

    private static final String OWN_END = "select sequence, hash from audit_chain";

    private static final String LOG =
            "select position, entry, hash from audit_log order by position";

    private static final String HEADS = "select size, head from audit_head order by size";

    private static final String KEYS = "select key_id, public_key from audit_key";

    private static final String REFUSALS = "select service, sequence from audit_refusal";

    /** How much there was, and what of it is not as it was written. */
    public record Verification(long entries, int heads, List<Flaw> flaws) {}

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    VerifyLog(AgroalDataSource database) {
        this.database = database;
    }

    /** Against the heads that are kept here, and those that were kept elsewhere. */
    @Transactional
    public Verification verify(List<SignedHead> keptElsewhere) {
        try (var connection = database.getConnection()) {
            return verify(connection, keptElsewhere);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log could not be read", e);
        }
    }

    static Verification verify(Connection connection, List<SignedHead> keptElsewhere)
            throws SQLException {
        var check = new LogCheck();
        var heads = heads(connection, check, keptElsewhere);
        rows(connection, REFUSALS, row -> check.refused(row.getString(1), row.getLong(2)));
        rows(
                connection,
                LOG,
                row -> check.read(row.getLong(1), row.getString(2), row.getString(3)));
        var flaws = new ArrayList<>(check.flaws());
        flaws.addAll(own(connection, heads, check.end(Chain.SERVICE)));
        return new Verification(check.size(), heads.size(), flaws);
    }

    private static List<SignedHead> heads(
            Connection connection, LogCheck check, List<SignedHead> keptElsewhere)
            throws SQLException {
        var keys = new ArrayList<HeadKey>();
        rows(connection, KEYS, row -> keys.add(new HeadKey(row.getString(1), row.getString(2))));
        var heads = new ArrayList<>(keptElsewhere);
        rows(
                connection,
                HEADS,
                row -> {
                    try {
                        var head = SignedHead.read(row.getString(2));
                        if (head.head().size() != row.getLong(1)) {
                            throw new IllegalArgumentException("The head of another size");
                        }
                        heads.add(head);
                    } catch (IllegalArgumentException e) {
                        check.unreadable("the head of %d entries".formatted(row.getLong(1)));
                    }
                });
        heads.forEach(head -> check.head(head, keys));
        return heads;
    }

    /** This service's own chain, also by what has been collected of it. */
    private static List<Flaw> own(Connection connection, List<SignedHead> heads, ChainEnd collected)
            throws SQLException {
        var known = new ArrayList<ChainEnd>();
        known.add(collected);
        heads.forEach(
                head ->
                        known.add(
                                head.head().chains().getOrDefault(Chain.SERVICE, ChainEnd.START)));
        var check = new ChainCheck(Chain.SERVICE, known);
        rows(
                connection,
                OWN,
                row -> check.read(row.getLong(1), row.getString(2), row.getString(3)));
        var end = new ArrayList<String>();
        rows(connection, OWN_END, row -> end.add(row.getLong(1) + " " + row.getString(2)));
        check.endsAt(end);
        return check.flaws();
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
