package org.barometer.survey.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.barometer.survey.outbox.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ParticipationTest {
    private static final String VALID = "\"change\": \"INCREASING\"";
    private static final String FUTURE =
            "\"deadline\": {\"at\": \"2099-10-25T02:30\", \"zone\": \"Europe/Stockholm\"}";
    private static final String PAST =
            "\"deadline\": {\"at\": \"2020-05-31T23:59\", \"zone\": \"Europe/Stockholm\"}";

    private ASurvey survey;
    private String agency;
    private String coordinator;

    @BeforeEach
    void anEditionIsOpen() {
        survey = ASurvey.open();
        agency = ASurvey.agency();
        coordinator = Tokens.of("coordinator", agency);
    }

    @Test
    void takesAnswersOfEverybodyUntilSomebodyIsInvited() {
        var other = Tokens.of("respondent", ASurvey.agency());
        submit(other).statusCode(201);

        invite(agency, "\"target\": 2", "").statusCode(201).body("state", equalTo("INVITED"));

        submit(other)
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:not-invited"))
                .body("lock.why", equalTo("NOT_INVITED"));
        submit(coordinator).statusCode(201);
        own().body("state", equalTo("STARTED")).body("responses", equalTo(1));
        submit(coordinator).statusCode(201);
        own().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void takesAnswersUntilTheDeadline() {
        var key = UUID.randomUUID().toString();
        invite(agency, FUTURE, "")
                .statusCode(201)
                .body("deadline.instant", equalTo("2099-10-25T01:30:00Z"));
        var first = survey.submit(coordinator, key, VALID);
        first.then().statusCode(201);

        invite(agency, PAST, ", \"reason\": \"A mistake in the letter\"").statusCode(200);

        submit(coordinator)
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:deadline-passed"))
                .body("lock.since", equalTo("2020-05-31T21:59:00Z"));
        survey.submit(coordinator, key, VALID).then().statusCode(200);
        own().body("lock.why", equalTo("DEADLINE_PASSED"));
    }

    @Test
    void changesADeadlineOnlyWithAReasonAndRemembersIt() {
        invite(agency, PAST, "").statusCode(201);
        invite(agency, PAST, "").statusCode(200);
        invite(agency, FUTURE, "")
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:reason-missing"));
        invite(agency, FUTURE, ", \"reason\": \"Holiday\"").statusCode(200);

        as(Tokens.of("analyst"))
                .get(participations() + "/" + agency + "/history")
                .then()
                .statusCode(200)
                .body("what", contains("INVITED", "EXTENDED"))
                .body("[1].reason", equalTo("Holiday"))
                .body("[1].deadline.zone", equalTo("Europe/Stockholm"))
                .body("[1].subject", notNullValue());
    }

    @Test
    void takesBackAnInvitationThatHasNoAnswer() {
        invite(agency, "\"target\": 2", "").statusCode(201);
        takeBack(agency)
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:last-invitation"));
        var other = ASurvey.agency();
        invite(other, "\"target\": 2", "").statusCode(201);

        takeBack(agency).statusCode(204);
        takeBack(agency).statusCode(404);
        submit(coordinator).statusCode(409).body("lock.why", equalTo("NOT_INVITED"));
        as(Tokens.of("analyst"))
                .get(participations() + "/" + agency + "/history")
                .then()
                .body("what", contains("INVITED", "TAKEN_BACK"));

        submit(Tokens.of("coordinator", other)).statusCode(201);
        takeBack(other)
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:agency-has-answered"));
        invite(agency, "\"target\": 1", "").statusCode(201);
        submit(coordinator).statusCode(201);
    }

    @Test
    void letsAnAgencyDeclineForAReason() {
        invite(agency, "\"language\": \"sv\"", "");
        answer("{\"state\": \"DECLINED\"}").statusCode(422);
        answer("{\"state\": \"DECLINED\", \"reason\": \"NOT_LAWFUL\"}")
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("declinedBecause", equalTo("NOT_LAWFUL"));
        submit(coordinator).statusCode(409).body("lock.why", equalTo("DECLINED"));

        answer("{\"state\": \"STARTED\"}").statusCode(200).body("state", equalTo("INVITED"));
        submit(coordinator).statusCode(201);
        answer("{\"state\": \"SUBMITTED\"}").statusCode(200).body("state", equalTo("SUBMITTED"));
        as(Tokens.of("analyst"))
                .get(participations() + "/" + agency + "/history")
                .then()
                .body("what", contains("INVITED", "DECLINED", "RESUMED", "FILED"))
                .body("[1].role", equalTo("coordinator"))
                .body("[1].subject", nullValue());
    }

    @Test
    void tellsTheOtherServicesWhoIsAskedForHowManyWhoeverAnswers() {
        var other = ASurvey.agency();
        invite(agency, "\"target\": 7", "").statusCode(201);
        invite(other, "\"language\": \"sv\"", "").statusCode(201);
        answer("{\"state\": \"DECLINED\", \"reason\": \"NOT_LAWFUL\"}").statusCode(200);

        // Planned, opened, two invitations and an answer by who sees only one of them.
        var told = Messages.of("barometer.editions.v1", m -> survey.edition.equals(m.key()), 5);
        assertThat(told.get(1).value()).doesNotContain("\"invited\"");
        assertThat(told.getLast().value())
                .contains("{\"agency\":\"%s\",\"target\":7}".formatted(agency))
                .contains("{\"agency\":\"%s\"}".formatted(other));
    }

    @Test
    void showsAnAgencyItsOwnPartOnly() {
        invite(agency, "\"target\": 1", "");
        var other = Tokens.of("coordinator", ASurvey.agency());

        as(other)
                .get("/api/v1/editions/" + survey.edition + "/participation")
                .then()
                .statusCode(404);
        as(other).get(participations()).then().statusCode(403);
    }

    @Test
    void invitesManyAtOnceAndNobodyTwice() {
        var other = ASurvey.agency();
        bulk("\"agencies\": [\"%s\"], ".formatted(agency))
                .statusCode(200)
                .body("invited", equalTo(1));
        bulk("\"agencies\": [\"%s\", \"%s\"], ".formatted(agency, other))
                .body("invited", equalTo(1))
                .body("alreadyInvited", equalTo(1));
        bulk("\"agencies\": [\"%s\", \"NOBODY\"], ".formatted(agency))
                .statusCode(422)
                .body("violations.pointer", contains("/agencies/1"));
        bulk("").body("alreadyInvited", greaterThanOrEqualTo(2));

        as(Tokens.of("analyst"))
                .get(participations())
                .then()
                .statusCode(200)
                .body("agency", hasItem(agency))
                .body("agency", hasItem(other));
    }

    @Test
    void listsWhomToRemind() {
        invite(agency, PAST + ", \"language\": \"sv\"", "");
        reminders()
                .body("agency", contains(agency))
                .body("why", contains("OVERDUE"))
                .body("since", contains("2020-05-31T21:59:00Z"))
                .body("language", contains("sv"));

        survey.moveTo("CLOSED");
        reminders().body("", empty());
    }

    @Test
    void staysAsItIsOnceTheEditionIsLocked() {
        invite(agency, FUTURE, "");
        survey.moveTo("CLOSED");
        survey.moveTo("LOCKED");

        invite(agency, "\"target\": 7", ", \"reason\": \"Late\"")
                .statusCode(409)
                .body("lock.why", equalTo("EDITION_LOCKED"));
        answer("{\"state\": \"DECLINED\", \"reason\": \"OTHER\"}").statusCode(409);
    }

    @Test
    void asksForATimeZoneThatFollowsTheClocks() {
        invite(agency, "\"deadline\": {\"at\": \"2026-05-31T23:59\", \"zone\": \"+02:00\"}", "")
                .statusCode(422)
                .body("violations.pointer", contains("/deadline/zone"));
    }

    private ValidatableResponse invite(String invited, String terms, String more) {
        return as(Tokens.of("analyst"))
                .body("{\"terms\": {" + terms + "}" + more + "}")
                .put(participations() + "/" + invited)
                .then();
    }

    private ValidatableResponse bulk(String agencies) {
        return as(Tokens.of("analyst"))
                .body("{" + agencies + "\"terms\": {\"target\": 10}}")
                .post(participations())
                .then();
    }

    private ValidatableResponse answer(String body) {
        return as(coordinator)
                .body(body)
                .put("/api/v1/editions/" + survey.edition + "/participation")
                .then();
    }

    private ValidatableResponse own() {
        return as(coordinator)
                .get("/api/v1/editions/" + survey.edition + "/participation")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse reminders() {
        return as(Tokens.of("analyst"))
                .get("/api/v1/editions/" + survey.edition + "/reminders")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse submit(String token) {
        return survey.submit(token, UUID.randomUUID().toString(), VALID).then();
    }

    private String participations() {
        return "/api/v1/editions/" + survey.edition + "/participations";
    }

    private ValidatableResponse takeBack(String code) {
        return as(Tokens.of("analyst")).delete(participations() + "/" + code).then();
    }
}
