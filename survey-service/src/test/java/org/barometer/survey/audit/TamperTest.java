package org.barometer.survey.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.audit.model.ChainEnd;
import org.barometer.survey.audit.model.Hash;
import org.barometer.survey.audit.model.SignedHead;
import org.barometer.survey.audit.model.TreeHead;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A superuser of the database changes the real table, and so that all hashes fit again if that is
 * their wish; the heads that the service has received betray them.
 */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class TamperTest {
    private static final int ATTACKS = 200;
    private static final long SEED = 28;

    /** What a superuser does to an entry, or to two. */
    private enum Attack {
        EDIT(
                """
                update audit_entry
                set entry = regexp_replace(entry, '"objectId":"[^"]*"', '"objectId":"ANOTHER"')
                where sequence = %1$d
                """),
        DELETE("delete from audit_entry where sequence = %1$d"),
        REORDER(
                """
                update audit_entry one set entry = other.entry, hash = other.hash
                from audit_entry other
                where (one.sequence, other.sequence) in ((%1$d, %2$d), (%2$d, %1$d))
                """),
        TRUNCATE("delete from audit_entry where sequence >= %1$d");

        private final String sql;

        Attack(String sql) {
            this.sql = sql;
        }
    }

    /** Numbers and hashes everything anew, as if nothing else had ever been. */
    private static final String REHASH =
            """
            do $$
            declare
                one   record;
                last  bigint := 0;
                bound text   := repeat('0', 64);
            begin
                for one in select * from audit_entry order by sequence loop
                    last := last + 1;
                    one.entry := regexp_replace(one.entry, '"sequence":\\d+', '"sequence":' || last);
                    bound := encode(
                        sha256(decode(bound, 'hex') || convert_to(one.entry, 'UTF8')), 'hex');
                    update audit_entry set sequence = last, entry = one.entry, hash = bound
                    where sequence = one.sequence;
                end loop;
            end $$
            """;

    private static final String MOVE_END =
            """
            update audit_chain set (sequence, hash) =
                (select sequence, hash from audit_entry order by sequence desc limit 1)
            """;

    @Inject AuditLog audit;

    private final List<SignedHead> heads = new ArrayList<>();

    @BeforeEach
    void theServiceHasActedAndReceivedHeads() throws SQLException {
        try (var superuser = superuser()) {
            for (int i = 0; i < 24; i++) {
                var act = Act.of("OBJECT_CHANGED", "OBJECT", "O-" + UUID.randomUUID());
                QuarkusTransaction.requiringNew().run(() -> audit.add(act));
                if (i % 8 == 7) {
                    heads.add(head(end(superuser)));
                }
            }
        }
    }

    @Test
    void flagsEveryAttackAndNothingElse() throws SQLException {
        try (var superuser = superuser()) {
            assertThat(VerifyChain.verify(superuser, heads).flaws()).isEmpty();
            assertThat(missed(superuser, heads)).isEmpty();
            assertThat(VerifyChain.verify(superuser, heads).flaws()).isEmpty();
        }
    }

    /** The heads are needed: this is what shows that the test above can fail. */
    @Test
    void missesSomeOfEveryKindWithoutTheHeads() throws SQLException {
        try (var superuser = superuser()) {
            assertThat(missed(superuser, List.of())).containsExactly(Attack.values());
        }
    }

    /** The kinds of attack of which at least one went unnoticed. */
    private static Set<Attack> missed(Connection superuser, Collection<SignedHead> known)
            throws SQLException {
        var random = new Random(SEED);
        var missed = EnumSet.noneOf(Attack.class);
        var length = (int) end(superuser).sequence();
        superuser.setAutoCommit(false);
        for (int i = 0; i < ATTACKS; i++) {
            var attack = Attack.values()[i % Attack.values().length];
            int at = 2 + random.nextInt(length - 1);
            // Triggers do not stand in the way.
            execute(superuser, "set local session_replication_role = replica");
            execute(superuser, attack.sql.formatted(at, 1 + random.nextInt(at - 1)));
            boolean rehash = random.nextBoolean();
            if (rehash) {
                execute(superuser, REHASH);
            }
            if (rehash || random.nextBoolean()) {
                execute(superuser, MOVE_END);
            }
            if (VerifyChain.verify(superuser, known).flaws().isEmpty()) {
                missed.add(attack);
            }
            superuser.rollback();
        }
        superuser.setAutoCommit(true);
        return missed;
    }

    private static ChainEnd end(Connection superuser) throws SQLException {
        try (var statement = superuser.prepareStatement("select sequence, hash from audit_chain");
                var end = statement.executeQuery()) {
            end.next();
            return new ChainEnd(end.getLong(1), new Hash(end.getString(2)));
        }
    }

    /** What agency-service signs when it has collected the service's entries up to this one. */
    private static SignedHead head(ChainEnd end) {
        var chains = new TreeMap<>(Map.of(Chain.SERVICE, end));
        return new SignedHead(
                new TreeHead(end.sequence(), Hash.NONE, Instant.now(), chains), "key", "signature");
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                "postgres",
                Optional.ofNullable(System.getenv("BAROMETER_POSTGRES_PASSWORD"))
                        .orElse("postgres"));
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
