package org.barometer.agency.wall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.barometer.agency.http.BelievedAgency;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakeAccounts;
import org.barometer.agency.identity.FakeOrganizations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The second wall seen from outside, when the service has forgotten the first: it takes every
 * coordinator for one of the other agency.
 */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@TestProfile(ForgottenCheckTest.Forgotten.class)
class ForgottenCheckTest {
    public static class Forgotten implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(BelievedAgency.class);
        }
    }

    private static final String PEOPLE = "/api/v1/people";
    private static final String INVITATIONS = "/api/v1/invitations";

    @Inject FakeOrganizations organizations;
    @Inject FakeAccounts accounts;

    private TwoAgencies agencies;

    @BeforeEach
    void twoAgenciesHaveRowsInEveryTable() throws SQLException {
        organizations.reachable(false);
        accounts.reachable(false);
        agencies = new TwoAgencies();
    }

    @AfterEach
    void reachTheIdentityProviderAgain() throws SQLException {
        agencies.giveUp();
        organizations.reachable(true);
        accounts.reachable(true);
    }

    @Test
    void keepsTheRowsOfAnotherAgencyFromSightAndAsTheyAre() throws SQLException {
        assertThat(breaches()).isEmpty();
    }

    /** Nothing but the wall holds these requests off. */
    @Test
    void wouldBeBreachedByEachRequestWithoutThePolicies() throws SQLException {
        TwoAgencies.takeDown();
        try {
            assertThat(breaches()).isEqualTo(requests().keySet());
        } finally {
            TwoAgencies.putUp();
        }
    }

    @Test
    void showsTheOtherAgencyItsRowsAllTheSame() {
        as(agencies.other).get(person()).then().statusCode(200);
        as(agencies.other).get(invitation()).then().statusCode(200);
    }

    /** Requests that showed or changed rows of the other agency. */
    private Set<String> breaches() throws SQLException {
        var breaches = new TreeSet<String>();
        for (var request : requests().entrySet()) {
            var before = agencies.rowsOfTheOther();
            var answer = request.getValue().apply(as(agencies.own));
            if (shows(answer) || !agencies.rowsOfTheOther().equals(before)) {
                breaches.add(request.getKey());
            }
        }
        return breaches;
    }

    private boolean shows(Response answer) {
        return answer.statusCode() < 300
                && answer.asString().contains(agencies.othersPerson.toString());
    }

    /** In an order in which each would find what it is after. */
    private Map<String, Function<RequestSpecification, Response>> requests() {
        var id = agencies.othersPerson;
        var requests = new TreeMap<String, Function<RequestSpecification, Response>>();
        requests.put("10 list people", as -> as.get(PEOPLE));
        requests.put("11 read a person", as -> as.get(person()));
        requests.put("12 list invitations", as -> as.get(INVITATIONS));
        requests.put("13 read an invitation", as -> as.get(invitation()));
        requests.put("14 open the page of people", as -> as.get("/people"));
        requests.put("15 open the page of a person", as -> as.get("/people/" + id));
        requests.put("16 open the page of invitations", as -> as.get("/people/invitations"));
        requests.put("17 open that of an invitation", as -> as.get("/people/invitations/" + id));
        requests.put(
                "20 invite",
                as ->
                        as.header("Idempotency-Key", UUID.randomUUID())
                                .body(
                                        Map.of(
                                                "email", UUID.randomUUID() + "@example.org",
                                                "role", "respondent",
                                                "language", "en"))
                                .post(INVITATIONS));
        requests.put(
                "30 send again",
                as -> as.header("If-Match", "\"2\"").post(invitation() + "/mails"));
        requests.put("31 revoke", as -> as.header("If-Match", "\"3\"").delete(invitation()));
        return requests;
    }

    private String person() {
        return PEOPLE + "/" + agencies.othersPerson;
    }

    private String invitation() {
        return INVITATIONS + "/" + agencies.othersPerson;
    }

    /** With a token of the agency, in a request that says that it is the other one's. */
    private RequestSpecification as(String agency) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.claims("coordinator").claim("organization", List.of(agency)).sign())
                .header(BelievedAgency.HEADER, agencies.other);
    }
}
