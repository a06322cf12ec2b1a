package org.barometer.trend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.barometer.trend.audit.model.SignedHead;

/** The signed heads of the audit log as agency-service has published them. */
@ApplicationScoped
public class SignedHeads {
    /** By then every instance knows it, so that all of them name the same one. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final ConcurrentSkipListMap<Instant, SignedHead> byTime = new ConcurrentSkipListMap<>();

    /** The newest head that had settled at this time. */
    public Optional<SignedHead> asOf(Instant time) {
        return Optional.ofNullable(byTime.floorEntry(time.minus(SETTLED))).map(Map.Entry::getValue);
    }

    Collection<SignedHead> all() {
        return List.copyOf(byTime.values());
    }

    /** Refuses what is not a head. */
    void learn(byte[] event) {
        var head = SignedHead.read(new String(event, StandardCharsets.UTF_8));
        byTime.put(head.head().time(), head);
    }
}
