package org.barometer.agency.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.agency.AgencyRequests.registeredAgency;
import static org.barometer.agency.member.PeopleRequests.aPerson;
import static org.barometer.agency.member.PeopleRequests.change;
import static org.barometer.agency.member.PeopleRequests.invited;
import static org.barometer.agency.member.PeopleRequests.newAddress;
import static org.barometer.agency.member.PeopleRequests.read;
import static org.barometer.agency.member.PeopleRequests.remove;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.barometer.agency.Database;
import org.barometer.agency.identity.FakeAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an account's life leaves behind for others: events and entries of the audit log. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class MemberTracesTest {
    private static final String TOPIC = "barometer.accounts.v1";

    @Inject FakeAccounts accounts;
    @Inject ObjectMapper json;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void tellsOthersWhatHappenedAndNobodyTheAddress() throws SQLException, IOException {
        var agency = registeredAgency();
        var address = newAddress();
        var id = invited(address, "respondent", agency);
        accounts.accept(address);
        read(id);
        var account = accounts.named(address).orElseThrow().id();
        change(account, 2, aPerson("respondent", agency, "SUSPENDED")).then().statusCode(200);
        change(account, 3, aPerson("respondent", agency, "ACTIVE")).then().statusCode(200);
        remove(account, 4).then().statusCode(200);

        assertThat(statesOf(account, 3)).containsExactly("SUSPENDED", null, "REMOVED");
        var entries = entriesAbout(account);
        assertThat(entries)
                .extracting(entry -> entry.findValue("action").asText())
                .containsExactly(
                        "INVITATION_SENT",
                        "INVITATION_ACCEPTED",
                        "PERSON_SUSPENDED",
                        "PERSON_REACTIVATED",
                        "PERSON_REMOVED");
        assertThat(entries).extracting(JsonNode::toString).noneMatch(text -> text.contains("@"));
    }

    private List<JsonNode> entriesAbout(String account) throws SQLException, IOException {
        try (var connection = Database.seeingAll();
                var statement =
                        connection.prepareStatement(
                                "select entry from audit_entry where entry like ? order by"
                                        + " sequence")) {
            statement.setString(1, "%" + account + "%");
            try (var rows = statement.executeQuery()) {
                var entries = new ArrayList<JsonNode>();
                while (rows.next()) {
                    entries.add(json.readTree(rows.getString(1)));
                }
                return entries;
            }
        }
    }

    private List<@Nullable String> statesOf(String account, int count) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var states = new ArrayList<@Nullable String>();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(
                            () -> {
                                for (var event : consumer.poll(Duration.ofMillis(100))) {
                                    if (account.equals(event.key())) {
                                        states.add(state(event.value()));
                                    }
                                }
                                return states.size() >= count;
                            });
            return states;
        }
    }

    private @Nullable String state(@Nullable String event) throws IOException {
        return event == null ? null : json.readTree(event).get("state").asText();
    }
}
