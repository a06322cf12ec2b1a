package org.barometer.survey.signing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The public halves of all keys that receipts were ever signed with. */
@ApplicationScoped
public class PublicKeys {
    private static final String PUBLISH =
            "insert into signing_key (key_id, public_key) values (?, ?) on conflict do nothing";

    private static final String ALL = "select key_id, public_key from signing_key order by key_id";

    private final AgroalDataSource database;

    PublicKeys(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether the key of this name says so of the text. */
    public boolean verifies(String keyId, String text, String signature) {
        return find(keyId).map(key -> key.verifies(text, signature)).orElse(false);
    }

    Optional<PublicKey> find(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    List<PublicKey> all() {
        return QuarkusTransaction.joiningExisting().call(this::read);
    }

    private List<PublicKey> read() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            var keys = new ArrayList<PublicKey>();
            while (rows.next()) {
                keys.add(new PublicKey(rows.getString(1), rows.getString(2)));
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("The published keys could not be read", e);
        }
    }

    void publish(PublicKey key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PUBLISH)) {
            statement.setString(1, key.id());
            statement.setString(2, key.x());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The signing key could not be published", e);
        }
    }
}
