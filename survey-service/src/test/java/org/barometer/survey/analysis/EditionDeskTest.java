package org.barometer.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.analysis.Desk.edition;
import static org.barometer.survey.analysis.Desk.get;
import static org.barometer.survey.analysis.Desk.post;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.HashMap;
import java.util.Map;
import org.barometer.survey.ASurvey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class EditionDeskTest {
    private static final String REWORDED =
            ASurvey.QUESTIONS.replace("Is it changing?", "Something else entirely");

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "coordinator", "publisher", "dashboard"})
    void isForAnalystsOnly(String role) {
        var survey = ASurvey.draft();

        Desk.browser(role).get("/analysis").then().statusCode(403);
        Desk.browser(role).get(edition(survey.edition)).then().statusCode(403);
        Desk.browser(role)
                .formParam("state", "OPEN")
                .post(edition(survey.edition) + "/state")
                .then()
                .statusCode(403);
        survey.read().body("state", equalTo("DRAFT"));
    }

    @Test
    void listsTheEditionsAndWhatToDoNext() {
        var survey = ASurvey.draft();

        get("/analysis")
                .statusCode(200)
                .body(
                        allOf(
                                containsString("href=\"/analysis/programmes/" + survey.programme),
                                containsString(
                                        "<li><a href=\"%s\">Finish the plan and open it</a>"
                                                .formatted(edition(survey.edition)))));
    }

    @Test
    void knowsNoEditionThatIsNotThere() {
        get(edition("NONE")).statusCode(404).body(containsString("Not found"));
    }

    @Test
    void opensAndClosesAndExplainsTheLock() {
        var survey = ASurvey.draft();
        var page = edition(survey.edition);

        assertThat(post(page + "/state", Map.of("state", "OPEN")).header("Location"))
                .endsWith(page + "?done=moved");
        get(page).body(containsString("The edition has been opened, so its plan stays as it is"));
        post(page + "/state", Map.of("state", "CLOSED", "reason-CLOSED", "All have answered"))
                .then()
                .statusCode(303);
        get(page)
                .body(
                        allOf(
                                containsString("its responses are being reviewed"),
                                containsString("All have answered"),
                                containsString("Open it again")));
        survey.read().body("state", equalTo("CLOSED"));
    }

    @Test
    void asksForTheReasonOfAStepBack() {
        var survey = ASurvey.open();
        var page = edition(survey.edition);
        survey.moveTo("CLOSED");

        post(page + "/state", Map.of("state", "OPEN", "reason-OPEN", " "))
                .then()
                .statusCode(422)
                .body(containsString("<a href=\"#reason-OPEN\">Say why"))
                .body(containsString("aria-describedby=\"reason-OPEN-wrong\""));
        post(page + "/state", Map.of("state", "OPEN", "reason-OPEN", "A late agency"))
                .then()
                .statusCode(303);
        survey.read().body("state", equalTo("OPEN"));
    }

    @Test
    void showsWhereItStandsWhenAStepComesTooLate() {
        var survey = ASurvey.draft();

        post(edition(survey.edition) + "/state", Map.of("state", "LOCKED"))
                .then()
                .statusCode(409)
                .body(containsString("The edition has changed meanwhile"));
        post(edition(survey.edition) + "/state", Map.of("state", "NOWHERE")).then().statusCode(404);
    }

    @Test
    void opensOnlyOnceWhatBreaksWasSeen() {
        var survey = ASurvey.open();
        survey.questionnaire(2, REWORDED).statusCode(201);
        var copy = ASurvey.code("E");
        var fields = Map.of("copyCode", copy, "copyYear", "2027");
        assertThat(post(edition(survey.edition) + "/copies", fields).header("Location"))
                .endsWith(edition(copy) + "?done=copied");

        var page = get(edition(copy)).extract().asString();
        assertThat(page).contains("1 broken", "3 identical", "New wording (en)");
        var digest = page.replaceAll("(?s).*name=\"comparability\" value=\"([0-9a-f]+)\".*", "$1");
        post(edition(copy) + "/state", Map.of("state", "OPEN", "comparability", digest))
                .then()
                .statusCode(422)
                .body(containsString("Confirm that you have seen"));
        post(
                        edition(copy) + "/state",
                        Map.of("state", "OPEN", "comparability", digest, "seen", "yes"))
                .then()
                .statusCode(303);
        get(edition(copy)).body(containsString("aria-current=\"step\"><strong>Open"));
    }

    @Test
    void savesThePlanOfADraftAndNamesEveryFault() {
        var survey = ASurvey.draft();
        var page = edition(survey.edition);
        var fields =
                Map.of(
                        "titleEn",
                        "Renamed",
                        "titleSv",
                        "Omdöpt",
                        "sourceEn",
                        "Made by a test",
                        "sourceSv",
                        "Gjord av ett test",
                        "year",
                        "2030",
                        "version",
                        "1",
                        "anonymous",
                        "yes");

        post(page + "/plan", Map.of("titleEn", "Renamed", "year", "30", "version", "1"))
                .then()
                .statusCode(422)
                .body(containsString("href=\"#year\""))
                .body(containsString("href=\"#titleSv\""))
                .body(containsString("href=\"#sourceEn\""))
                .body(containsString("value=\"Renamed\""));
        post(page + "/plan", fields).then().statusCode(303);
        survey.read()
                .body("title.sv", equalTo("Omdöpt"))
                .body("year", equalTo(2030))
                .body("anonymous", equalTo(true))
                .body("synthetic", equalTo(false));
        var unknown = new HashMap<>(fields);
        unknown.put("version", "9");
        post(page + "/plan", unknown)
                .then()
                .statusCode(422)
                .body(containsString("There is no such version"));
    }

    @Test
    void movesTheEmbargoOfAnOpenEdition() {
        var survey = ASurvey.open();
        var page = edition(survey.edition);

        post(page + "/embargo", Map.of("embargo", "soon")).then().statusCode(422);
        post(page + "/embargo", Map.of("embargo", "2027-01-31T08:00")).then().statusCode(303);
        survey.read().body("embargo", equalTo("2027-01-31T08:00:00Z"));
        post(page + "/embargo", Map.of("embargo", "")).then().statusCode(303);
        survey.read().body("embargo", equalTo(null));
    }

    @Test
    void speaksSwedish() {
        var survey = ASurvey.open();

        Desk.browser("analyst")
                .queryParam("lang", "sv")
                .get(edition(survey.edition))
                .then()
                .body(containsString("Stäng omgången"))
                .body(not(containsString("Close the edition")));
    }

    @Test
    void givesAllResponsesAsFiles() {
        var survey = ASurvey.open();
        var page = edition(survey.edition);

        get(page)
                .body(
                        allOf(
                                containsString("href=\"%s/responses.csv\"".formatted(page)),
                                containsString("href=\"%s/responses.xlsx\"".formatted(page))));
        get(page + "/responses.csv").statusCode(200).header("Response-Count", equalTo("0"));
        assertThat(Desk.browser("analyst").get(page + "/responses.xlsx").asByteArray())
                .startsWith('P', 'K');
        Desk.browser("coordinator").get(page + "/responses.csv").then().statusCode(403);
    }
}
