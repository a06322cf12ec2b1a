package org.barometer.agency.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.barometer.agency.audit.model.HeadKey;
import org.barometer.agency.audit.model.SignedHead;

/** The heads that were signed, and the public halves of the keys that ever signed one. */
@ApplicationScoped
public class HeadStore {
    private static final String ADD = "insert into audit_head (size, head) values (?, ?)";

    private static final String NEWEST =
            "select size, head from audit_head order by size desc limit 1";

    private static final String ALL = "select size, head from audit_head order by size";

    private static final String ONE = "select size, head from audit_head where size = ?";

    private static final String PUBLISH =
            "insert into audit_key (key_id, public_key) values (?, ?) on conflict do nothing";

    private static final String KEYS = "select key_id, public_key from audit_key order by key_id";

    /** A head as it was kept, which somebody may have changed since. */
    public record Kept(long size, String text) {
        private static Kept of(ResultSet row) throws SQLException {
            return new Kept(row.getLong(1), row.getString(2));
        }

        public SignedHead head() {
            return SignedHead.read(text);
        }
    }

    private final AgroalDataSource database;

    HeadStore(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(SignedHead head) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setLong(1, head.head().size());
            statement.setString(2, head.canonical());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A head could not be kept", e);
        }
    }

    @Transactional
    Optional<Kept> newest() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEWEST);
                var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(Kept.of(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The newest head could not be read", e);
        }
    }

    @Transactional
    Optional<Kept> of(long size) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ONE)) {
            statement.setLong(1, size);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(Kept.of(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A head could not be read", e);
        }
    }

    @Transactional
    public List<Kept> all() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            var heads = new ArrayList<Kept>();
            while (rows.next()) {
                heads.add(Kept.of(rows));
            }
            return heads;
        } catch (SQLException e) {
            throw new IllegalStateException("The heads could not be read", e);
        }
    }

    void publish(HeadKey key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PUBLISH)) {
            statement.setString(1, key.id());
            statement.setString(2, key.x());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The signing key could not be published", e);
        }
    }

    @Transactional
    List<HeadKey> keys() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEYS);
                var rows = statement.executeQuery()) {
            var keys = new ArrayList<HeadKey>();
            while (rows.next()) {
                keys.add(new HeadKey(rows.getString(1), rows.getString(2)));
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("The published keys could not be read", e);
        }
    }
}
