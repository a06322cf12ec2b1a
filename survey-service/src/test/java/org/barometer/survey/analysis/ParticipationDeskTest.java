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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ParticipationDeskTest {

    @Test
    void invitesSeveralOrSaysWhichCodesAreUnknown() {
        var survey = ASurvey.open();
        var page = edition(survey.edition) + "/participation";
        var one = ASurvey.agency();
        var other = ASurvey.agency();

        get(page).statusCode(200).body(containsString("every active agency can answer"));
        post(page, Map.of("agencies", one + "\nNOBODY-1", "target", "2"))
                .then()
                .statusCode(422)
                .body(
                        allOf(
                                containsString("No agency has this code: NOBODY-1"),
                                containsString(one + "\nNOBODY-1</textarea>")));
        assertThat(
                        post(
                                        page,
                                        terms(
                                                one + ", " + other,
                                                "2099-05-31T23:59",
                                                "Europe/Stockholm"))
                                .header("Location"))
                .endsWith(page + "?done=invited");
        get(page)
                .body(
                        allOf(
                                containsString("href=\"%s/%s\"".formatted(page, one)),
                                containsString("href=\"%s/%s\"".formatted(page, other)),
                                containsString("31 May 2099"),
                                containsString("0 of 2")));
    }

    @Test
    void namesEveryFaultOfTheTerms() {
        var survey = ASurvey.open();
        var page = edition(survey.edition) + "/participation";

        post(
                        page,
                        Map.of(
                                "agencies",
                                "",
                                "target",
                                "none",
                                "language",
                                "xx",
                                "deadline",
                                "2099-05-31T23:59",
                                "zone",
                                "+02:00"))
                .then()
                .statusCode(422)
                .body(
                        allOf(
                                containsString("href=\"#agencies\""),
                                containsString("href=\"#target\""),
                                containsString("href=\"#language\""),
                                containsString("href=\"#zone\"")));
    }

    @Test
    void movesADeadlineThatWasToldOnlyWithAReason() {
        var survey = ASurvey.open();
        var agency = ASurvey.agency();
        var list = edition(survey.edition) + "/participation";
        var page = list + "/" + agency;
        post(list, terms(agency, "2020-05-31T23:59", "Europe/Stockholm"));
        get(list).body(containsString("The deadline has passed"));
        get(page).body(containsString("deadline for this edition has passed"));

        post(page, terms("", "2099-05-31T23:59", "Europe/Stockholm"))
                .then()
                .statusCode(422)
                .body(containsString("The agency was told another deadline"));
        var extended = new HashMap<>(terms("", "2099-05-31T23:59", "Europe/Stockholm"));
        extended.put("reason", "Holidays");
        post(page, extended).then().statusCode(303);
        get(page)
                .body(
                        allOf(
                                containsString("Deadline moved"),
                                containsString("Holidays"),
                                not(containsString("deadline for this edition has passed"))));
    }

    @Test
    void takesBackAnInvitationUntilTheAgencyAnswers() {
        var survey = ASurvey.open();
        var one = ASurvey.agency();
        var other = ASurvey.agency();
        var list = edition(survey.edition) + "/participation";
        post(list, terms(one + " " + other, "", ""));

        assertThat(post(list + "/" + one + "/taken-back", Map.of()).header("Location"))
                .endsWith(list + "?done=uninvited");
        get(list + "/" + one).statusCode(404);
        post(list + "/" + other + "/taken-back", Map.of())
                .then()
                .statusCode(409)
                .body(containsString("It is the last invitation of an open edition"));
        survey.submit(
                        Tokens.of("coordinator", other),
                        UUID.randomUUID().toString(),
                        "\"change\": \"INCREASING\"")
                .then()
                .statusCode(201);
        get(list + "/" + other).body(containsString("its invitation cannot be taken back"));
        post(list + "/" + other + "/taken-back", Map.of()).then().statusCode(409);
    }

    @Test
    void explainsWhyNothingChangesInALockedEdition() {
        var survey = ASurvey.open();
        survey.moveTo("CLOSED");
        survey.moveTo("LOCKED");
        var page = edition(survey.edition) + "/participation";

        get(page)
                .body(
                        allOf(
                                containsString("figures are made from its responses"),
                                not(containsString("<textarea"))));
        post(page, terms(ASurvey.agency(), "", ""))
                .then()
                .statusCode(409)
                .body(containsString("Nothing was changed"));
    }

    private static Map<String, String> terms(String agencies, String deadline, String zone) {
        return Map.of(
                "agencies",
                agencies,
                "target",
                "2",
                "language",
                "sv",
                "deadline",
                deadline,
                "zone",
                zone);
    }
}
