package org.barometer.survey.agency;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.barometer.survey.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** All agencies as agency-service last told, in the memory of every instance. */
@ApplicationScoped
public class Agencies {
    private final ConcurrentHashMap<String, AgencyEvent> agencies = new ConcurrentHashMap<>();
    private final ObjectReader reader;
    private volatile boolean complete;

    Agencies(ObjectMapper json) {
        // Fields are only added to events: what is new to this service is not for it.
        reader =
                json.readerFor(AgencyEvent.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Ends the request unless the agency takes part at present. */
    public void requireActive(String code) {
        requireComplete(code);
        var agency = agencies.get(code);
        if (agency == null || agency.status() != AgencyEvent.Status.ACTIVE) {
            throw new ProblemException(
                    403,
                    "agency-not-active",
                    "Your agency does not take part at present: ask the administrator");
        }
    }

    /** Whether agency-service has told of it, whatever its state. */
    public boolean isKnown(String code) {
        requireComplete(code);
        return agencies.containsKey(code);
    }

    /** Whether it is known, and known not to take part at present. */
    public boolean hasLeft(String code) {
        var agency = agencies.get(code);
        return agency != null && agency.status() != AgencyEvent.Status.ACTIVE;
    }

    /** The codes of all that take part at present, in alphabetical order. */
    public List<String> active() {
        requireComplete();
        return agencies.values().stream()
                .filter(agency -> agency.status() == AgencyEvent.Status.ACTIVE)
                .map(AgencyEvent::code)
                .sorted()
                .toList();
    }

    /** Empty where the agency is not known. */
    public Optional<String> countryOf(String code) {
        return Optional.ofNullable(agencies.get(code)).map(AgencyEvent::country);
    }

    private void requireComplete(String code) {
        if (!agencies.containsKey(code)) {
            requireComplete();
        }
    }

    private void requireComplete() {
        if (!complete) {
            throw ProblemException.unavailable("The agencies are still being read", 1);
        }
    }

    void learn(ConsumerRecord<String, byte @Nullable []> message) {
        var value = message.value();
        if (value == null) {
            agencies.remove(message.key());
            return;
        }
        try {
            AgencyEvent told = reader.readValue(value);
            agencies.merge(
                    told.code(),
                    told,
                    (known, newer) -> newer.revision() < known.revision() ? known : newer);
        } catch (IOException e) {
            // The place is enough to look it up; the content is not for the log.
            Log.warnf(
                    "An agency event cannot be read: partition %d, offset %d",
                    message.partition(), message.offset());
        }
    }

    void isComplete() {
        complete = true;
    }
}
