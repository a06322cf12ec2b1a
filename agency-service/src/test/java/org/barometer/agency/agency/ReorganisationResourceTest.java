package org.barometer.agency.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.agency.AgencyRequests.AGENCIES;
import static org.barometer.agency.agency.AgencyRequests.anAgency;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.newCode;
import static org.barometer.agency.agency.AgencyRequests.read;
import static org.barometer.agency.agency.AgencyRequests.register;
import static org.barometer.agency.agency.AgencyRequests.suspend;
import static org.barometer.agency.agency.AgencyRequests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakeOrganizations;
import org.barometer.agency.identity.Organizations.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ReorganisationResourceTest {
    private final String one = newCode();
    private final String other = newCode();
    private final String third = newCode();

    @Inject FakeOrganizations organizations;

    @AfterEach
    void reachTheIdentityProviderAgain() {
        organizations.reachable(true);
    }

    @Test
    void splitsAnAgency() {
        register(one);
        register(other);

        reorganise(split())
                .then()
                .statusCode(200)
                .body("predecessors", contains(one))
                .body("successors", contains(other, third));

        read(one)
                .then()
                .body("status", equalTo("RETIRED"))
                .body("revision", equalTo(2))
                .body("succession.kind", equalTo("SPLIT"))
                .body("succession.successors", containsInAnyOrder(other, third))
                .body("succession.effectiveOn", equalTo("2026-01-31"))
                .body("predecessors", empty());
        read(other)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("revision", equalTo(1))
                .body("succession", nullValue())
                .body("predecessors", contains(one));
        read(third).then().body("status", equalTo("ACTIVE")).body("predecessors", contains(one));
        asAdministrator()
                .get(AGENCIES + "?text=" + third)
                .then()
                .body("agencies[0].predecessors", contains(one));
        assertThat(organizations.organization(one))
                .contains(new Organization(one, "Agency " + one, false));
        assertThat(organizations.organization(third)).isPresent();
    }

    @Test
    void mergesAgencies() {
        register(one);
        register(other);
        suspend(other, 1);
        var merger =
                Map.of(
                        "kind",
                        "MERGER",
                        "predecessors",
                        List.of(
                                Map.of("code", one, "revision", 1),
                                Map.of("code", other, "revision", 2)),
                        "successors",
                        List.of(anAgency(third)),
                        "effectiveOn",
                        "2026-01-31");

        reorganise(merger).then().statusCode(200);

        read(third).then().body("predecessors", containsInAnyOrder(one, other));
        read(other).then().body("status", equalTo("RETIRED"));
    }

    @Test
    void isPartOfTheHistoryOfAllConcerned() {
        register(one);
        register(other);
        reorganise(split());

        for (var code : List.of(one, other, third)) {
            asAdministrator()
                    .get(AGENCIES + "/" + code + "/history")
                    .then()
                    .statusCode(200)
                    .body("changes.find { it.action == 'AGENCY_SPLIT' }.code", equalTo(one))
                    .body("changes.find { it.action == 'AGENCY_SPLIT' }.reason", equalTo("SPLIT"))
                    .body(
                            "changes.find { it.action == 'AGENCY_SPLIT' }.after.effectiveOn",
                            equalTo("2026-01-31"));
        }
    }

    @Test
    void answersARepeatedRequestTheSame() {
        register(one);
        register(other);
        var token = Tokens.of("administrator");
        var key = UUID.randomUUID().toString();
        var first = reorganise(asAdministrator().auth().oauth2(token), key, split());

        var second = reorganise(asAdministrator().auth().oauth2(token), key, split());

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        reorganise(
                        asAdministrator().auth().oauth2(token),
                        key,
                        with(split(), "effectiveOn", "2026-02-01"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:idempotency-key-reused"));
    }

    @Test
    void namesEverythingThatStandsAgainstItAndDoesNothing() {
        register(one);

        reorganise(with(split(), "effectiveOn", "2999-01-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:reorganisation-refused"))
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/successors/0/code", "/effectiveOn"))
                .body("violations.code", containsInAnyOrder("unknown", "in-the-future"));

        read(one).then().body("status", equalTo("ACTIVE"));
        read(third).then().statusCode(404);
    }

    @Test
    void namesEverythingThatCannotBeRead() {
        var body =
                Map.of(
                        "kind",
                        "MIX",
                        "predecessors",
                        List.of(Map.of("code", "a")),
                        "successors",
                        List.of(Map.of("code", "B"), Map.of("code", "C", "name", "C")),
                        "effectiveOn",
                        "soon");

        reorganise(body)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/kind",
                                "/effectiveOn",
                                "/predecessors/0/code",
                                "/predecessors/0/revision",
                                "/successors/1/country",
                                "/successors/1/type",
                                "/successors/1/size"));
    }

    @Test
    void undoesAllOfItWhereTheIdentityProviderKnowsOneOfTheNames() {
        var fourth = newCode();
        register(one);
        organizations.keep(new Organization("by-hand-" + fourth, "Agency " + fourth, true));
        var names = Stream.of(third, fourth).sorted().toList();
        var split =
                with(split(), "successors", names.stream().map(each -> anAgency(each)).toList());

        reorganise(split)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:name-taken"));

        read(one).then().body("status", equalTo("ACTIVE")).body("revision", equalTo(1));
        for (var code : names) {
            read(code).then().statusCode(404);
            assertThat(organizations.organization(code)).isEmpty();
        }
        register(third).then().statusCode(201);
    }

    @Test
    void goesOnAfterEveryInterruption() {
        register(one);
        register(other);
        organizations.loseTheNextAnswerAbout(third);
        organizations.loseTheNextAnswerAbout(one);

        reorganise(split()).then().statusCode(503);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> read(one).then().body("status", equalTo("RETIRED")));
        read(third).then().statusCode(200);
        assertThat(organizations.organization(one))
                .contains(new Organization(one, "Agency " + one, false));
    }

    @Test
    void doesNothingByHalvesWhileTheIdentityProviderIsAway() {
        register(one);
        register(other);
        organizations.reachable(false);

        reorganise(split()).then().statusCode(503);

        read(one).then().body("status", equalTo("ACTIVE"));
        read(third).then().statusCode(404);
        organizations.reachable(true);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> read(third).then().statusCode(200));
        read(one).then().body("status", equalTo("RETIRED"));
    }

    @Test
    void retiresAnAgencyOnce() {
        register(one);
        register(other);
        reorganise(split()).then().statusCode(200);

        reorganise(
                        with(
                                split(),
                                "successors",
                                List.of(Map.of("code", other), Map.of("code", third))))
                .then()
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].code", equalTo("retired"));
    }

    private Map<String, Object> split() {
        var body = new HashMap<String, Object>();
        body.put("kind", "SPLIT");
        body.put("predecessors", List.of(Map.of("code", one, "revision", 1)));
        body.put("successors", List.of(Map.of("code", other), anAgency(third)));
        body.put("effectiveOn", "2026-01-31");
        return body;
    }

    private static Response reorganise(Object body) {
        return reorganise(asAdministrator(), UUID.randomUUID().toString(), body);
    }

    private static Response reorganise(RequestSpecification caller, String key, Object body) {
        return caller.header("Idempotency-Key", key).body(body).post(AGENCIES + "/reorganisations");
    }
}
