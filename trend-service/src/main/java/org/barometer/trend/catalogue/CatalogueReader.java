package org.barometer.trend.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.barometer.trend.topic.FollowedTopics;
import org.barometer.trend.topic.Topics;

/** Fills the catalogue from what the other services tell. */
@ApplicationScoped
class CatalogueReader {
    /** Fields are only added, so one that is not known here is none of our business. */
    static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    // A list or the texts of something may be left out where there are none.
                    .withConfigOverride(List.class, CatalogueReader::emptyWhereAbsent)
                    .withConfigOverride(Map.class, CatalogueReader::emptyWhereAbsent)
                    .build();

    private final FollowedTopics followed;
    private final Catalogue catalogue;

    CatalogueReader(FollowedTopics followed, Catalogue catalogue) {
        this.followed = followed;
        this.catalogue = catalogue;
    }

    void start(@Observes StartupEvent event) {
        followed.follow(
                Topics.EDITIONS,
                record -> catalogue.learn(parse(record, EditionEvent.class).toModel()));
        followed.follow(
                Topics.AGENCIES,
                record -> catalogue.learn(parse(record, AgencyEvent.class).toModel()));
    }

    private static void emptyWhereAbsent(MutableConfigOverride type) {
        type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private static <T> T parse(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return JSON.readValue(record.value(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
