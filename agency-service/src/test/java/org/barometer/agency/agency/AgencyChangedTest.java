package org.barometer.agency.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.agency.AgencyRequests.newCode;
import static org.barometer.agency.agency.AgencyRequests.register;
import static org.barometer.agency.agency.AgencyRequests.retire;
import static org.barometer.agency.agency.AgencyRequests.suspend;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDescription;
import org.barometer.agency.agency.model.AgencyDetails;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyNames;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.ContactRole;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.agency.model.LanguageCode;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.agency.model.Succession;
import org.barometer.agency.agency.model.TimeZoneName;
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
                                new AgencyNames(
                                        new AgencyName("Swedish National Operations"),
                                        Map.of(
                                                new LanguageCode("sv"),
                                                new AgencyName("Nationella operationer"))),
                                new CountryCode("SE"),
                                AgencyType.POLICE,
                                SizeBand.LARGE,
                                new TimeZoneName("Europe/Stockholm"),
                                new LanguageCode("sv"),
                                ContactRole.LIAISON),
                        AgencyStatus.ACTIVE,
                        Optional.empty(),
                        3);

        assertThat(json.readTree(json.writeValueAsString(AgencyChanged.of(agency))))
                .isEqualTo(contract("example"));
    }

    @Test
    void namesTheSuccessorsOfAnAgencyThatSplit() throws IOException {
        var agency =
                Agency.register(
                        new AgencyCode("SE-NOA"),
                        new AgencyDescription(
                                new AgencyName("Swedish National Operations"),
                                Optional.empty(),
                                new CountryCode("SE"),
                                AgencyType.POLICE,
                                SizeBand.LARGE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        var split =
                new Agency(
                        agency.code(),
                        agency.details(),
                        AgencyStatus.RETIRED,
                        Optional.of(
                                Succession.of(
                                        Succession.Kind.SPLIT,
                                        List.of(new AgencyCode("SE-B"), new AgencyCode("SE-A")),
                                        LocalDate.of(2026, 1, 31))),
                        4);

        var event = json.readTree(json.writeValueAsString(AgencyChanged.of(split)));

        assertThat(event.get("succession"))
                .isEqualTo(
                        json.readTree(
                                """
                                {"kind": "SPLIT", "successors": ["SE-A", "SE-B"],
                                "effectiveOn": "2026-01-31"}
                                """));
        var properties = contract("schema").at("/properties/succession/properties");
        assertThat(properties.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> event.get("succession").fieldNames());
        assertThat(List.of(json.convertValue(properties.at("/kind/enum"), String[].class)))
                .isEqualTo(names(Succession.Kind.values()));
    }

    @Test
    void hasExactlyTheFieldsAndConstantsOfTheSchema() throws IOException {
        var schema = contract("schema");

        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(fieldsOfTheEvent());
        assertThat(constants(schema, "type")).isEqualTo(names(AgencyType.values()));
        assertThat(constants(schema, "contactRole")).isEqualTo(names(ContactRole.values()));
        assertThat(constants(schema, "size")).isEqualTo(names(SizeBand.values()));
        assertThat(constants(schema, "status")).isEqualTo(names(AgencyStatus.values()));
        assertThat(schema.at("/properties/code/pattern").asText())
                .isEqualTo("^" + AgencyCode.FORM + "$");
    }

    @Test
    void isSentOnceForEveryChangeInOrder() {
        var code = newCode();
        register(code).then().statusCode(201);
        suspend(code, 1).then().statusCode(200);
        suspend(code, 2).then().statusCode(200);
        retire(code, 2).then().statusCode(200);

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
