package org.barometer.agency.audit;

import com.fasterxml.jackson.databind.util.RawValue;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.agency.audit.model.ChainEnd;
import org.barometer.agency.audit.model.MerkleTree;
import org.barometer.agency.audit.model.SignedHead;
import org.barometer.agency.audit.model.TreeHead;
import org.barometer.agency.outbox.Outbox;
import org.barometer.agency.wall.Wall;

/** Signs what the log of all services is now, and hands that to where nobody here can change it. */
@ApplicationScoped
class SignHead {
    private final CollectedLog log;
    private final HeadStore heads;
    private final HeadSigningKey key;
    private final Outbox outbox;
    private final Wall wall;
    private final AuditConfig config;
    private final Clock clock;

    SignHead(
            CollectedLog log,
            HeadStore heads,
            HeadSigningKey key,
            Outbox outbox,
            Wall wall,
            AuditConfig config,
            Clock clock) {
        this.log = log;
        this.heads = heads;
        this.key = key;
        this.outbox = outbox;
        this.wall = wall;
        this.config = config;
        this.clock = clock;
    }

    /** The newest head, signed now if the log has grown; empty as long as the log is. */
    Optional<SignedHead> sign() {
        return wall.seeAll(() -> QuarkusTransaction.requiringNew().call(this::inTransaction));
    }

    /**
     * More often than heads are due, so that a service that rests at night signs in the morning.
     */
    @Scheduled(every = "10m", delayed = "1m")
    void signWhatIsDue() {
        try {
            var due =
                    heads.newest()
                            .map(kept -> kept.head().head().time().plus(config.signEvery()))
                            .filter(clock.instant()::isBefore)
                            .isEmpty();
            if (due) {
                sign();
            }
        } catch (RuntimeException e) {
            Log.errorf("No head could be signed: %s", e.getClass().getName());
        }
    }

    private Optional<SignedHead> inTransaction() {
        var chains = new TreeMap<String, ChainEnd>();
        log.hold().forEach(end -> chains.put(end.service(), end.end()));
        var hashes = log.hashes(Long.MAX_VALUE);
        var newest = heads.newest().map(HeadStore.Kept::head);
        if (hashes.isEmpty()
                || newest.filter(head -> head.head().size() >= hashes.size()).isPresent()) {
            return newest;
        }
        var root = MerkleTree.root(hashes.stream().map(MerkleTree::leaf).toList());
        var head = new TreeHead(hashes.size(), root, clock.instant(), chains);
        var signed = SignedHead.of(head, key.id(), key::sign);
        heads.add(signed);
        // Byte by byte as it was signed.
        outbox.add(
                config.headsTopic(),
                Integer.toString(hashes.size()),
                new RawValue(signed.canonical()));
        return Optional.of(signed);
    }
}
