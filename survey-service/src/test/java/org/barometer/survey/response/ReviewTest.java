package org.barometer.survey.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ReviewTest {
    private static final String VALID = "\"change\": \"INCREASING\"";
    private static final String OTHER = "{\"answers\": {\"change\": \"UNCHANGED\"}}";
    private static final String ACCEPT = "{\"revision\": %d, \"state\": \"ACCEPTED\"}";
    private static final String RETURN =
            "{\"revision\": %d, \"state\": \"RETURNED\", \"reason\": \"IMPLAUSIBLE\","
                    + " \"comment\": \"Thousands?\"}";

    private ASurvey survey;
    private String agency;
    private String respondent;

    @BeforeEach
    void anAgencyTakesPart() {
        survey = ASurvey.open();
        agency = ASurvey.agency();
        respondent = Tokens.of("respondent", agency);
    }

    @Test
    void checksAnswersWithoutKeepingThem() {
        validate(VALID).body("valid", equalTo(true)).body("violations", empty());
        validate("\"cases\": -1")
                .body("valid", equalTo(false))
                .body("violations.pointer", hasItem("/answers/cases"))
                .body("lock", nullValue());
        survey.moveTo("CLOSED");
        validate(VALID).body("lock.why", equalTo("EDITION_CLOSED"));

        queue("").body("", empty());
    }

    @Test
    void keepsADraftForWhoKnowsItsName() {
        var draft = drafts() + "/" + UUID.randomUUID();
        as(respondent).get(draft).then().statusCode(404);
        as(respondent).body("{\"answers\": {\"cases\": 3}}").put(draft).then().statusCode(200);
        as(respondent).body("{\"answers\": {\"cases\": 4}}").put(draft).then().statusCode(200);

        as(respondent).get(draft).then().statusCode(200).body("answers.cases", equalTo(4));
        as(Tokens.of("respondent", ASurvey.agency())).get(draft).then().statusCode(404);
        as(respondent)
                .body("{\"answers\": {\"cases\": -4, \"else\": 1}}")
                .put(draft)
                .then()
                .statusCode(422)
                .body("violations", hasSize(2));
        as(respondent)
                .body("{\"answers\": {\"comment\": \"Ask anna@example.org\"}}")
                .put(draft)
                .then()
                .statusCode(422)
                .body("violations.code", contains("identifying-text"));
        as(respondent).delete(draft).then().statusCode(204);
        as(respondent).get(draft).then().statusCode(404);
    }

    @Test
    void keepsNoDraftOfAnAnonymousEdition() {
        var anonymous = ASurvey.draft();
        anonymous.planWith("\"anonymous\": true, ").statusCode(200);
        anonymous.moveTo("OPEN");

        as(respondent)
                .body("{\"answers\": {}}")
                .put("/api/v1/editions/" + anonymous.edition + "/drafts/" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:draft-stays-on-device"));
    }

    @Test
    void sendsAResponseBackAndTakesItAgain() {
        var first = survey.submit(respondent, UUID.randomUUID().toString(), VALID);
        String id = first.path("response");
        var location = first.header("Location");

        review(id, "{\"revision\": 1, \"state\": \"RETURNED\"}").statusCode(422);
        review(id, RETURN.formatted(1).replace("Thousands?", "Ask anna@example.org"))
                .statusCode(422)
                .body("violations.pointer", contains("/comment"));
        review(id, RETURN.formatted(1)).statusCode(200).body("state", equalTo("RETURNED"));
        as(respondent)
                .get(location)
                .then()
                .body("state", equalTo("RETURNED"))
                .body("reason", equalTo("IMPLAUSIBLE"))
                .body("comment", equalTo("Thousands?"));
        as(respondent).header("If-Match", "\"1\"").body(OTHER).put(location).then().statusCode(200);
        as(respondent).get(location).then().body("state", equalTo("SUBMITTED"));
        review(id, ACCEPT.formatted(1))
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:response-amended"));
        review(id, ACCEPT.formatted(2)).statusCode(200);

        as(respondent)
                .header("If-Match", "\"2\"")
                .body("{\"answers\": {" + VALID + "}}")
                .put(location)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:response-accepted"))
                .body("lock.unlockedBy.role", contains("analyst"));
        as(respondent).delete(location).then().statusCode(409);
        as(respondent).get(location).then().body("lock.why", equalTo("RESPONSE_ACCEPTED"));
    }

    @Test
    void tellsTheHistoryByRolesAndNeverByNames() {
        var first = survey.submit(respondent, UUID.randomUUID().toString(), VALID);
        String id = first.path("response");
        var location = first.header("Location");
        review(id, RETURN.formatted(1));
        as(Tokens.of("coordinator", agency))
                .header("If-Match", "\"1\"")
                .body(OTHER)
                .put(location)
                .then()
                .statusCode(200);
        as(respondent).delete(location + "?reason=NO_CONSENT").then().statusCode(204);

        for (var token : List.of(respondent, Tokens.of("analyst"))) {
            as(token)
                    .get(location + "/history")
                    .then()
                    .statusCode(200)
                    .body("what", contains("SUBMITTED", "RETURNED", "AMENDED", "WITHDRAWN"))
                    .body("revision", contains(1, 1, 2, 2))
                    .body("role", contains("respondent", "analyst", "coordinator", "respondent"))
                    .body("reason", contains(null, "IMPLAUSIBLE", "REQUESTED", "NO_CONSENT"))
                    .body("[0].digest", equalTo(first.path("digest")))
                    .body("[0].subject", nullValue());
        }
        as(Tokens.of("coordinator", ASurvey.agency()))
                .get(location + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void letsWhoWasAskedAmendAfterTheDeadline() {
        invite("2099-05-31T23:59", "");
        var location = survey.submit(respondent, "key", VALID).header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        invite("2020-05-31T23:59", ", \"reason\": \"A mistake\"");
        as(respondent).header("If-Match", "\"1\"").body(OTHER).put(location).then().statusCode(409);

        review(id, RETURN.formatted(1)).statusCode(200);

        reminders().body("why", contains("RETURNED"));
        as(respondent).header("If-Match", "\"1\"").body(OTHER).put(location).then().statusCode(200);
        reminders().body("why", contains("OVERDUE"));
    }

    @Test
    void letsAnAgencyWithdrawAfterItsDeadlineUntilTheEditionCloses() {
        invite("2099-05-31T23:59", "");
        var first = survey.submit(respondent, "first", VALID).header("Location");
        var second = survey.submit(respondent, "second", VALID).header("Location");
        invite("2020-05-31T23:59", ", \"reason\": \"A mistake\"");

        as(respondent).delete(first).then().statusCode(204);
        survey.moveTo("CLOSED");
        as(respondent).delete(second).then().statusCode(409);
    }

    @Test
    void isReviewedUntilTheEditionIsLocked() {
        String id = survey.submit(respondent, "key", VALID).path("response");
        survey.moveTo("CLOSED");
        review(id, RETURN.formatted(1)).statusCode(409).body("lock.why", equalTo("EDITION_CLOSED"));
        review(id, ACCEPT.formatted(1)).statusCode(200);
        survey.moveTo("LOCKED");
        review(id, ACCEPT.formatted(1)).statusCode(409).body("lock.why", equalTo("EDITION_LOCKED"));
    }

    @Test
    void listsPageByPageWhatIsToBeReviewed() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(
                    survey.submit(respondent, UUID.randomUUID().toString(), VALID)
                            .path("response"));
        }
        review(ids.getFirst(), ACCEPT.formatted(1));

        var seen = new ArrayList<String>();
        var next = reviews() + "?state=SUBMITTED&limit=2";
        while (next != null) {
            var page = as(Tokens.of("analyst")).get(next);
            page.then().statusCode(200).body("state", everyItem(equalTo("SUBMITTED")));
            seen.addAll(page.path("response"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids.subList(1, 5));
        queue("?agency=" + ASurvey.code("A")).body("", empty());
        as(Tokens.of("coordinator", agency))
                .get(survey.responses() + "?state=ACCEPTED")
                .then()
                .statusCode(200)
                .body("response", contains(ids.getFirst()))
                .body("[0].answers", nullValue());
        as(Tokens.of("coordinator", ASurvey.agency()))
                .get(survey.responses())
                .then()
                .body("", empty());
    }

    @Test
    void marksWhatLiesFarFromAllOthersOnceThereAreEnough() {
        for (int i = 1; i < 29; i++) {
            submitCases(i);
        }
        var odd = submitCases(1000);
        queue("?limit=200").body("outliers", everyItem(anEmptyMap()));

        submitCases(29);

        queue("?limit=200")
                .body("findAll { it.outliers }.response", contains(odd))
                .body("find { it.response == '" + odd + "' }.outliers.cases.n", equalTo(30))
                .body("find { it.response == '" + odd + "' }.outliers.cases.z", greaterThan(3.5f));
    }

    private String submitCases(int cases) {
        return survey.submit(
                        respondent, UUID.randomUUID().toString(), VALID + ", \"cases\": " + cases)
                .path("response");
    }

    private void invite(String deadline, String more) {
        as(Tokens.of("analyst"))
                .body(
                        "{\"terms\": {\"deadline\": {\"at\": \"%s\", \"zone\": \"Europe/Oslo\"}}%s}"
                                .formatted(deadline, more))
                .put("/api/v1/editions/" + survey.edition + "/participations/" + agency)
                .then();
    }

    private ValidatableResponse reminders() {
        return as(Tokens.of("analyst"))
                .get("/api/v1/editions/" + survey.edition + "/reminders")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse validate(String answers) {
        return as(respondent)
                .body("{\"answers\": {" + answers + "}}")
                .post(survey.responses() + "/validations")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse review(String id, String body) {
        return as(Tokens.of("analyst")).body(body).put(reviews() + "/" + id).then();
    }

    private ValidatableResponse queue(String query) {
        return as(Tokens.of("analyst")).get(reviews() + query).then().statusCode(200);
    }

    private String reviews() {
        return "/api/v1/editions/" + survey.edition + "/reviews";
    }

    private String drafts() {
        return "/api/v1/editions/" + survey.edition + "/drafts";
    }
}
