package org.barometer.agency.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.agency.AgencyRequests.aChange;
import static org.barometer.agency.agency.AgencyRequests.change;
import static org.barometer.agency.agency.AgencyRequests.newCode;
import static org.barometer.agency.agency.AgencyRequests.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDetails;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.agency.model.SizeBand;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class AgencyChangedTest {
    private static final Path EVENTS = Path.of(System.getProperty("contracts"), "events");

    @Inject ObjectMapper json;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void writesTheSharedExample() throws IOException {
        var agency =
                new Agency(
                        new AgencyCode("SE-NOA"),
                        new AgencyDetails(
                                new AgencyName("Swedish National Operations"),
                                new CountryCode("SE"),
                                AgencyType.POLICE,
                                SizeBand.LARGE,
                                AgencyStatus.ACTIVE),
                        3);

        assertThat(json.readTree(json.writeValueAsString(AgencyChanged.of(agency))))
                .isEqualTo(contract("example"));
    }

    @Test
    void hasExactlyTheFieldsAndConstantsOfTheSchema() throws IOException {
        var schema = contract("schema");

        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(fieldsOfTheEvent());
        assertThat(constants(schema, "type")).isEqualTo(names(AgencyType.values()));
        assertThat(constants(schema, "size")).isEqualTo(names(SizeBand.values()));
        assertThat(constants(schema, "status")).isEqualTo(names(AgencyStatus.values()));
        assertThat(schema.at("/properties/code/pattern").asText())
                .isEqualTo("^" + AgencyCode.FORM + "$");
    }

    @Test
    void isSentOnceForEveryChangeInOrder() {
        var code = newCode();
        register(code).then().statusCode(201);
        change(code, 1, aChange(code, "SUSPENDED")).then().statusCode(200);
        change(code, 2, aChange(code, "SUSPENDED")).then().statusCode(200);
        change(code, 2, aChange(code, "RETIRED")).then().statusCode(200);

        var events = eventsOf(code, 3);

        assertThat(events)
                .extracting(event -> json.readTree(event.value()).get("status").asText())
                .containsExactly("ACTIVE", "SUSPENDED", "RETIRED");
        assertThat(events)
                .extracting(event -> json.readTree(event.value()).get("revision").asLong())
                .containsExactly(1L, 2L, 3L);
        assertThat(events)
                .allSatisfy(
                        event -> {
                            assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
                            assertThat(header(event, "ce_type")).isEqualTo(AgencyChanged.TOPIC);
                            assertThat(header(event, "ce_source"))
                                    .isEqualTo("urn:barometer:agency-service");
                            assertThat(header(event, "content-type")).isEqualTo("application/json");
                            assertThat(Instant.parse(header(event, "ce_time")))
                                    .isBeforeOrEqualTo(Instant.now());
                        });
        assertThat(events).extracting(event -> header(event, "ce_id")).doesNotHaveDuplicates();
    }

    private List<ConsumerRecord<String, String>> eventsOf(String code, int count) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(AgencyChanged.TOPIC).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var events = new ArrayList<ConsumerRecord<String, String>>();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(
                            () -> {
                                for (var event : consumer.poll(Duration.ofMillis(100))) {
                                    if (code.equals(event.key())) {
                                        events.add(event);
                                    }
                                }
                                return events.size() >= count;
                            });
            return events;
        }
    }

    private List<String> fieldsOfTheEvent() {
        return Arrays.stream(AgencyChanged.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private JsonNode contract(String kind) throws IOException {
        return json.readTree(
                EVENTS.resolve("%s.%s.json".formatted(AgencyChanged.TOPIC, kind)).toFile());
    }

    private List<String> constants(JsonNode schema, String field) {
        return List.of(
                json.convertValue(
                        schema.at("/properties/%s/enum".formatted(field)), String[].class));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
