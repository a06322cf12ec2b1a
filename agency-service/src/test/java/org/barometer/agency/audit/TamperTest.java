package org.barometer.agency.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.barometer.agency.audit.model.Act;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.audit.model.ChainEnd;
import org.barometer.agency.audit.model.Flaw;
import org.barometer.agency.audit.model.Hash;
import org.barometer.agency.audit.model.Received;
import org.barometer.agency.audit.model.SignedHead;
import org.barometer.agency.audit.model.Written;
import org.barometer.agency.wall.Wall;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A superuser of the database changes the real tables, and so that all hashes fit again if that is
 * their wish; what was signed and handed outside betrays them.
 */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class TamperTest {
    private static final int ATTACKS = 1_000;
    private static final long SEED = 28;

    /** What a superuser does to a table. */
    private enum Attack {
        EDIT,
        DELETE,
        REORDER,
        TRUNCATE
    }

    /** Whose table: what this service wrote, what was collected of all, or both at once. */
    private enum Where {
        OWN,
        COLLECTED,
        BOTH
    }

    private record Row(String entry, String hash) {}

    private record Result(int flagged, Map<Attack, Integer> missed) {}

    @Inject AuditLog audit;
    @Inject CollectedLog log;
    @Inject SignHead signHead;
    @Inject VerifyLog verifyLog;
    @Inject Wall wall;

    private final List<SignedHead> outside = new ArrayList<>();

    @BeforeEach
    void threeServicesHaveActedAndHeadsWereHandedOutside() {
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 8; i++) {
                var code = "A-" + UUID.randomUUID();
                QuarkusTransaction.requiringNew()
                        .run(() -> audit.add(Act.of("AGENCY_CHANGED", "AGENCY", code)));
                act("survey-service", "EDITION_OPENED");
                act("trend-service", "RELEASE_PUBLISHED");
            }
            awaitOwnEntries();
            outside.add(signHead.sign().orElseThrow());
        }
    }

    @Test
    void flagsEveryOneOfAThousandAttacksAndNothingElse() throws SQLException {
        assertThat(flaws()).isEmpty();

        var result = attack(outside, ATTACKS);

        assertThat(result.missed()).isEmpty();
        assertThat(result.flagged()).isEqualTo(ATTACKS);
        assertThat(flaws()).isEmpty();
    }

    /** The heads outside are needed: this is what shows that the test above can fail. */
    @Test
    void missesSomeOfThemWithoutTheHeadsOutside() throws SQLException {
        var result = attack(List.of(), ATTACKS / 10);

        assertThat(result.missed()).containsOnlyKeys(Attack.values());
        assertThat(result.flagged()).isPositive();
    }

    private List<Flaw> flaws() {
        return wall.seeAll(() -> verifyLog.verify(outside)).flaws();
    }

    private Result attack(List<SignedHead> known, int attacks) throws SQLException {
        var random = new Random(SEED);
        var missed = new EnumMap<Attack, Integer>(Attack.class);
        int flagged = 0;
        try (var superuser = superuser()) {
            superuser.setAutoCommit(false);
            for (int i = 0; i < attacks; i++) {
                var attack = Attack.values()[i % Attack.values().length];
                armed(superuser);
                tamper(superuser, attack, random);
                if (VerifyLog.verify(superuser, known).flaws().isEmpty()) {
                    missed.merge(attack, 1, Integer::sum);
                } else {
                    flagged++;
                }
                superuser.rollback();
            }
        }
        return new Result(flagged, missed);
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                "postgres",
                Optional.ofNullable(System.getenv("BAROMETER_POSTGRES_PASSWORD"))
                        .orElse("postgres"));
    }

    /** Neither triggers nor constraints stand in the way. */
    private static void armed(Connection superuser) throws SQLException {
        execute(superuser, "set local session_replication_role = replica");
        execute(superuser, "alter table audit_log drop constraint audit_log_holds_each_entry_once");
    }

    private void tamper(Connection superuser, Attack attack, Random random) throws SQLException {
        var where = Where.values()[random.nextInt(Where.values().length)];
        boolean rehash = where == Where.BOTH || random.nextBoolean();
        if (where != Where.COLLECTED) {
            var rows = rows(superuser, "audit_entry", "sequence");
            var changed = changed(rows, attack, rehash, random);
            replace(
                    superuser,
                    "audit_entry",
                    "sequence",
                    numbers(rows, changed, rehash, 1),
                    changed);
            if (rehash || random.nextBoolean()) {
                moveEnd(superuser, changed);
            }
        }
        if (where != Where.OWN) {
            var rows = rows(superuser, "audit_log", "position");
            var changed = changed(rows, attack, rehash, random);
            replace(superuser, "audit_log", "position", numbers(rows, changed, rehash, 0), changed);
            if (rehash) {
                alignOwn(superuser, changed);
                forgetHeadsThatDoNotFit(superuser, attack, changed.size());
            }
        }
    }

    /** The table as the superuser wants it. */
    private static List<Row> changed(List<Row> rows, Attack attack, boolean rehash, Random random) {
        var changed = new ArrayList<>(rows);
        int size = rows.size();
        switch (attack) {
            case EDIT -> {
                int at = random.nextInt(size);
                changed.set(at, edited(rows.get(at), random));
            }
            case DELETE -> changed.remove(random.nextInt(size - 1));
            case REORDER -> {
                int one = random.nextInt(size);
                int other = (one + 1 + random.nextInt(size - 1)) % size;
                Collections.swap(changed, one, other);
            }
            case TRUNCATE -> changed.subList(1 + random.nextInt(size - 1), size).clear();
        }
        return rehash ? rehashed(changed) : changed;
    }

    private static Row edited(Row row, Random random) {
        var entry = row.entry();
        var text =
                switch (random.nextInt(5)) {
                    case 0 ->
                            entry.replaceFirst("\"account\":\"[^\"]*\"", "\"account\":\"nobody\"");
                    case 1 -> entry.replaceFirst("\"action\":\"[^\"]*\"", "\"action\":\"NOTHING\"");
                    case 2 ->
                            entry.replaceFirst("\"objectId\":\"[^\"]*\"", "\"objectId\":\"OTHER\"");
                    case 3 -> entry.replaceFirst("\"time\":\"20", "\"time\":\"19");
                    default -> entry.replaceFirst("\"request\":\"", "\"request\":\"x-");
                };
        assertThat(text).isNotEqualTo(entry);
        return new Row(text, row.hash());
    }

    /** Every service's entries numbered and hashed anew, as if nothing else had ever been. */
    private static List<Row> rehashed(List<Row> rows) {
        var ends = new HashMap<String, ChainEnd>();
        var rehashed = new ArrayList<Row>();
        for (var row : rows) {
            var service = Written.read(row.entry()).service();
            var end = ends.getOrDefault(service, ChainEnd.START);
            var text =
                    row.entry()
                            .replaceFirst(
                                    "\"sequence\":\\d+", "\"sequence\":" + (end.sequence() + 1));
            var hash = end.hash().then(text);
            ends.put(service, new ChainEnd(end.sequence() + 1, hash));
            rehashed.add(new Row(text, hash.hex()));
        }
        return rehashed;
    }

    /** With gaps where rows are gone, unless everything is numbered anew. */
    private static List<Long> numbers(
            List<Row> rows, List<Row> changed, boolean rehash, long first) {
        var numbers = new ArrayList<Long>();
        boolean isDeletion = changed.size() == rows.size() - 1;
        int gap = 0;
        while (gap < changed.size() && rows.get(gap).equals(changed.get(gap))) {
            gap++;
        }
        for (int i = 0; i < changed.size(); i++) {
            numbers.add(first + (isDeletion && !rehash && i >= gap ? i + 1 : i));
        }
        return numbers;
    }

    private static List<Row> rows(Connection superuser, String table, String order)
            throws SQLException {
        try (var statement =
                        superuser.prepareStatement(
                                "select entry, hash from %s order by %s".formatted(table, order));
                var found = statement.executeQuery()) {
            var rows = new ArrayList<Row>();
            while (found.next()) {
                rows.add(new Row(found.getString(1), found.getString(2)));
            }
            return rows;
        }
    }

    private static void replace(
            Connection superuser, String table, String order, List<Long> numbers, List<Row> rows)
            throws SQLException {
        execute(superuser, "delete from " + table);
        try (var statement =
                superuser.prepareStatement(
                        "insert into %s (%s, entry, hash) values (?, ?, ?)"
                                .formatted(table, order))) {
            for (int i = 0; i < rows.size(); i++) {
                statement.setLong(1, numbers.get(i));
                statement.setString(2, rows.get(i).entry());
                statement.setString(3, rows.get(i).hash());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void moveEnd(Connection superuser, List<Row> rows) throws SQLException {
        try (var statement =
                superuser.prepareStatement("update audit_chain set sequence = ?, hash = ?")) {
            statement.setLong(1, rows.size());
            statement.setString(2, rows.isEmpty() ? Hash.NONE.hex() : rows.getLast().hash());
            statement.executeUpdate();
        }
    }

    /** The service's own entries become what the collected log says now. */
    private static void alignOwn(Connection superuser, List<Row> collected) throws SQLException {
        var own =
                collected.stream()
                        .filter(row -> Written.read(row.entry()).service().equals(Chain.SERVICE))
                        .toList();
        replace(superuser, "audit_entry", "sequence", numbers(own, own, true, 1), own);
        moveEnd(superuser, own);
    }

    /** The cleverest thing: what is left fits together, and only what is outside says otherwise. */
    private static void forgetHeadsThatDoNotFit(Connection superuser, Attack attack, int left)
            throws SQLException {
        int fitting = attack == Attack.TRUNCATE ? left : 0;
        execute(superuser, "delete from audit_head where size > " + fitting);
    }

    private static long count(Connection superuser, String table) throws SQLException {
        try (var statement = superuser.prepareStatement("select count(*) from " + table);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Another service acts, and what it publishes arrives. */
    private void act(String service, String action) {
        var link =
                endOf(service)
                        .next(
                                service,
                                Instant.now(),
                                new Actor("analyst", "account-1", "request-1"),
                                Act.of(action, "OBJECT", "O-" + UUID.randomUUID()));
        var event =
                "{\"entry\":%s,\"previous\":\"%s\",\"hash\":\"%s\"}"
                        .formatted(link.entry().canonical(), link.previous(), link.hash());
        assertThat(wall.seeAll(() -> log.take(Received.read(event))))
                .isEqualTo(CollectedLog.Fate.APPENDED);
    }

    private ChainEnd endOf(String service) {
        return wall.seeAll(() -> log.end(service));
    }

    private void awaitOwnEntries() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            try (var superuser = superuser()) {
                                return endOf(Chain.SERVICE).sequence()
                                        == count(superuser, "audit_entry");
                            }
                        });
    }
}
