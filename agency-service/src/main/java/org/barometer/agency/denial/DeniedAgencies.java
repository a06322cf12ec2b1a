package org.barometer.agency.denial;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.barometer.agency.topic.FollowedTopics;
import org.jspecify.annotations.Nullable;

/**
 * The agencies that are suspended or have left, as this service tells the others: so every instance
 * hears of what any of them did, at the same moment as everybody else.
 */
@ApplicationScoped
class DeniedAgencies {
    private static final String TOPIC = "barometer.agencies.v1";

    private final Set<String> agencies = ConcurrentHashMap.newKeySet();
    private final ObjectMapper json;

    DeniedAgencies(ObjectMapper json) {
        this.json = json;
    }

    void start(@Observes StartupEvent event, FollowedTopics followed) {
        followed.follow(TOPIC, told -> learn(told.key(), told.value()));
    }

    boolean contains(String code) {
        return agencies.contains(code);
    }

    /** One key's events are in order, so the last one holds. */
    void learn(String code, byte @Nullable [] event) {
        if (event == null || takesPart(event)) {
            agencies.remove(code);
        } else {
            agencies.add(code);
        }
    }

    private boolean takesPart(byte[] event) {
        try {
            return json.readTree(event).path("status").asText().equals("ACTIVE");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
