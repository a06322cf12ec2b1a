package org.barometer.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.analysis.Desk.edition;
import static org.barometer.survey.analysis.Desk.get;
import static org.barometer.survey.analysis.Desk.post;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ReviewDeskTest {
    private ASurvey survey;
    private String agency;
    private String list;

    @BeforeEach
    void anEditionIsOpen() {
        survey = ASurvey.open();
        agency = ASurvey.agency();
        list = edition(survey.edition) + "/review";
    }

    @Test
    void showsAResponseByItsLabels() {
        var id =
                submit(
                        "\"change\": \"INCREASING\", \"trends\": [\"CLOUD\"], \"cases\": 12,"
                                + " \"comment\": \"<b>bold</b>\"");

        get(list).body(containsString("href=\"%s/%s\"".formatted(list, id)));
        get(list + "/" + id)
                .statusCode(200)
                .body(
                        allOf(
                                containsString("Increasing"),
                                containsString("Cloud"),
                                containsString("&lt;b&gt;bold&lt;/b&gt;"),
                                not(containsString("<b>bold"))));
    }

    @Test
    void acceptsOneAfterTheOther() {
        var one = submit("\"change\": \"INCREASING\"");
        var other = submit("\"change\": \"DONT_KNOW\"");

        assertThat(accept(one).header("Location")).endsWith(other + "?done=accepted");
        get(list + "/" + other).body(containsString("<em>Don’t know</em>"));
        assertThat(accept(other).header("Location")).endsWith(list + "?done=accepted");
        get(list).body(containsString("No response waits to be reviewed"));
        get(list + "?state=ACCEPTED").body(containsString(one));
    }

    @Test
    void returnsAResponseWithAReasonAndAComment() {
        var id = submit("\"change\": \"INCREASING\"");
        var page = list + "/" + id;

        post(page, Map.of("revision", "1", "decision", "RETURNED"))
                .then()
                .statusCode(422)
                .body(containsString("href=\"#reason\""));
        post(page, returned("Call me at someone@example.org"))
                .then()
                .statusCode(422)
                .body(containsString("leave it out: someone@example.org"));
        post(page, returned("Please count only closed cases")).then().statusCode(303);
        get(page)
                .body(
                        allOf(
                                containsString("Returned"),
                                containsString("Incomplete: Please count only closed cases")));
    }

    @Test
    void showsOnTopWhatWasAskedForEvenAfterItIsAmended() {
        var id = submit("\"change\": \"INCREASING\"");
        var page = list + "/" + id;
        get(page).body(not(containsString("Was returned")));
        post(page, returned("Please count only closed cases")).then().statusCode(303);

        get(page)
                .body(
                        allOf(
                                containsString("<h3>Was returned: Incomplete</h3>"),
                                containsString(
                                        "<blockquote>Please count only closed cases</blockquote>"),
                                containsString("has not amended it yet")));
        get(list + "?state=RETURNED")
                .body(containsString("Incomplete: Please count only closed cases"));

        ASurvey.as(Tokens.of("coordinator", agency))
                .header("If-Match", "\"1\"")
                .body("{\"answers\": {\"change\": \"UNCHANGED\"}}")
                .put(survey.responses() + "/" + id)
                .then()
                .statusCode(200);
        get(page)
                .body(
                        allOf(
                                containsString("<h3>Was returned: Incomplete</h3>"),
                                containsString("The agency amended it"),
                                containsString(": On request."),
                                not(containsString("has not amended it yet"))));
        get(list).body(containsString("Incomplete: Please count only closed cases"));
        get(page + "?lang=sv").body(containsString("Skickades tillbaka: Ofullständigt"));
    }

    @Test
    void showsWhatWasAmendedMeanwhileInsteadOfAcceptingIt() {
        var id = submit("\"change\": \"INCREASING\"");

        post(list + "/" + id, Map.of("revision", "2", "decision", "ACCEPTED"))
                .then()
                .statusCode(409)
                .body(containsString("has amended the response meanwhile"));
    }

    @Test
    void marksANumberThatIsFarFromTheOthers() {
        for (int cases = 0; cases < 30; cases++) {
            submit("\"change\": \"INCREASING\", \"cases\": " + (100 + cases % 7));
        }
        var far = submit("\"change\": \"INCREASING\", \"cases\": 999");

        get(list + "/" + far)
                .body(
                        allOf(
                                containsString("cases: 999 is far from the others"),
                                containsString("id=\"answer-cases\" class=\"marked\"")));
    }

    @Test
    void locksWithTheEdition() {
        var id = submit("\"change\": \"INCREASING\"");
        survey.moveTo("CLOSED");
        survey.moveTo("LOCKED");

        get(list + "/" + id)
                .body(
                        allOf(
                                containsString("figures are made from its responses"),
                                not(containsString("value=\"ACCEPTED\""))));
        accept(id).then().statusCode(409);
        get(list + "/" + UUID.randomUUID()).statusCode(404);
    }

    private Response accept(String id) {
        return post(list + "/" + id, Map.of("revision", "1", "decision", "ACCEPTED"));
    }

    private static Map<String, String> returned(String comment) {
        return Map.of(
                "revision",
                "1",
                "decision",
                "RETURNED",
                "reason",
                "INCOMPLETE",
                "comment",
                comment);
    }

    private String submit(String answers) {
        var location =
                survey.submit(
                                Tokens.of("coordinator", agency),
                                UUID.randomUUID().toString(),
                                answers)
                        .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
