package org.barometer.survey.wall;

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
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.barometer.survey.http.BelievedAgency;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The second wall seen from outside, when the service has forgotten the first: it takes every
 * request for one of the other agency.
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

    private static final String SUBMIT = "20 submit";
    private static final String ANSWERS = "{\"answers\": {\"change\": \"INCREASING\"}}";
    private static final String AMENDED =
            "{\"answers\": {\"change\": \"UNCHANGED\"}, \"questionnaireVersion\": 1, \"reason\": \"CORRECTION\"}";

    private TwoAgencies agencies;

    @BeforeEach
    void twoAgenciesHaveRowsInEveryTable() throws SQLException {
        agencies = new TwoAgencies();
    }

    @Test
    void keepsTheRowsOfAnotherAgencyFromSightAndAsTheyAre() throws SQLException {
        assertThat(breaches()).isEmpty();
    }

    /**
     * Nothing but the wall holds these requests off. Submissions are held off also by who writes
     * them, since a batch may be of several agencies.
     */
    @Test
    void wouldBeBreachedByEachRequestWithoutThePolicies() throws SQLException {
        TwoAgencies.takeDown();
        try {
            assertThat(breaches())
                    .containsExactlyInAnyOrderElementsOf(
                            requests().keySet().stream()
                                    .filter(request -> !request.equals(SUBMIT))
                                    .toList());
        } finally {
            TwoAgencies.putUp();
        }
    }

    @Test
    void showsTheOtherAgencyItsRowsAllTheSame() {
        assertThat(as(agencies.other).get(response()).then().statusCode(200).extract().asString())
                .contains(TwoAgencies.SECRET);
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
        var text = answer.asString();
        return answer.statusCode() < 300
                && (text.contains(TwoAgencies.SECRET)
                        || text.contains(agencies.othersResponse.toString()));
    }

    /** In an order in which each would find what it is after. */
    private Map<String, Function<RequestSpecification, Response>> requests() {
        var edition = "/api/v1/editions/" + agencies.survey.edition;
        var id = agencies.othersResponse;
        var requests = new TreeMap<String, Function<RequestSpecification, Response>>();
        requests.put("10 list responses", as -> as.get(edition + "/responses"));
        requests.put("11 read a response", as -> as.get(response()));
        requests.put("12 read its history", as -> as.get(response() + "/history"));
        requests.put("13 read its receipt", as -> as.get(edition + "/receipts/" + id));
        requests.put("14 read a draft", as -> as.get(edition + "/drafts/" + id));
        requests.put("15 list imports", as -> as.get(edition + "/imports"));
        requests.put("16 read an import", as -> as.get(edition + "/imports/" + id));
        requests.put("17 read its faults", as -> as.get(edition + "/imports/" + id + "/faults"));
        requests.put(
                SUBMIT,
                as ->
                        as.header("Idempotency-Key", UUID.randomUUID())
                                .body(ANSWERS)
                                .post(edition + "/responses"));
        requests.put(
                "21 save a draft",
                as -> as.body(ANSWERS).put(edition + "/drafts/" + UUID.randomUUID()));
        requests.put(
                "22 import a file",
                as ->
                        as.header("Idempotency-Key", UUID.randomUUID())
                                .contentType("text/csv; charset=UTF-8")
                                .body("response;change\n1;INCREASING\n")
                                .post(edition + "/imports?mode=ALL_OR_NOTHING"));
        requests.put(
                "30 amend", as -> as.header("If-Match", "\"2\"").body(AMENDED).put(response()));
        requests.put("31 overwrite a draft", as -> as.body(ANSWERS).put(edition + "/drafts/" + id));
        requests.put(
                "32 decline",
                as ->
                        as.body("{\"state\": \"DECLINED\", \"reason\": \"NO_CAPACITY\"}")
                                .put(edition + "/participation"));
        requests.put("40 delete a draft", as -> as.delete(edition + "/drafts/" + id));
        requests.put("41 withdraw", as -> as.delete(response()));
        return requests;
    }

    private String response() {
        return agencies.survey.responses() + "/" + agencies.othersResponse;
    }

    /** With a token of the agency, in a request that says that it is the other one's. */
    private RequestSpecification as(String agency) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.of("coordinator", agency))
                .header(BelievedAgency.HEADER, agencies.other);
    }
}
