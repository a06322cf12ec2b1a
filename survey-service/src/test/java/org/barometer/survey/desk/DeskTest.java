package org.barometer.survey.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class DeskTest {
    private static final String ANSWERS =
            "\"change\": \"INCREASING\", \"trends\": [\"CLOUD\"], \"cases\": 12, \"comment\": \"Nothing <b>new</b>\"";

    private ASurvey survey;
    private String agency;
    private String coordinator;

    @BeforeEach
    void anAgencyTakesPart() {
        survey = ASurvey.open();
        agency = ASurvey.agency();
        coordinator = Tokens.of("coordinator", agency);
    }

    @Test
    void showsWhatIsAskedUntilWhenAndWhatHasArrived() {
        var tomorrow = LocalDateTime.now(ZoneId.of("Europe/Stockholm")).plusDays(1);
        invite(tomorrow.withHour(23).withMinute(58).withSecond(0).withNano(0), "");
        submit();

        page("/desk")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("/desk/" + survey.edition))
                .body(containsString("23:58\u00a0(Europe/Stockholm)"))
                .body(containsString("tomorrow"))
                .body(containsString("1 of 4 responses"))
                .body(containsString("<progress class=\"arrived\" max=\"4\" value=\"1\""))
                .body(containsString("Send the rest"));
        page("/desk?lang=sv")
                .then()
                .body(allOf(containsString("1 av 4 svar"), containsString("i morgon")));
    }

    @Test
    void leavesOutWhatIsForOthersOnly() {
        as(Tokens.of("analyst"))
                .body(Map.of("terms", Map.of("target", 1)))
                .put(
                        "/api/v1/editions/%s/participations/%s"
                                .formatted(survey.edition, ASurvey.agency()))
                .then()
                .statusCode(201);

        page("/desk").then().statusCode(200).body(not(containsString(survey.edition)));
        page("/desk/" + survey.edition)
                .then()
                .statusCode(200)
                .body(containsString("invited agencies only"))
                .body(not(containsString("/form/" + survey.edition)));
    }

    @Test
    void explainsAnExtensionAndALock() {
        invite(LocalDateTime.parse("2026-01-31T12:00:00"), "");
        page("/desk/" + survey.edition)
                .then()
                .body(containsString("deadline for this edition has passed"))
                .body(containsString("Extend the deadline"))
                .body(not(containsString("/form/" + survey.edition)));

        var year = LocalDateTime.now(ZoneId.of("UTC")).getYear() + 2;
        invite(
                LocalDateTime.parse(year + "-01-31T12:00:00"),
                "\"reason\": \"Two weeks of illness\",");
        page("/desk/" + survey.edition)
                .then()
                .body(containsString("Extended: Two weeks of illness"))
                .body(containsString("/form/" + survey.edition));

        survey.moveTo("CLOSED").statusCode(200);
        page("/desk/" + survey.edition)
                .then()
                .body(containsString("The edition is closed"))
                .body(containsString("Open the edition again and give the reason"));
    }

    @Test
    void declinesWithAReasonAndTakesPartAgain() {
        invite(null, "");
        var edition = "/desk/" + survey.edition;

        post(edition + "/declined", Map.of())
                .then()
                .statusCode(422)
                .body(containsString("role=\"alert\""))
                .body(containsString("aria-describedby=\"reason-wrong\""));
        post(edition + "/declined", Map.of("reason", "BECAUSE")).then().statusCode(422);
        post(edition + "/declined", Map.of("reason", "NOT_LAWFUL"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(edition + "?done=DECLINED"));
        page(edition + "?done=DECLINED")
                .then()
                .body(containsString("nobody will remind you"))
                .body(containsString("We may not lawfully share it"))
                .body(not(containsString("/form/" + survey.edition)));

        post(edition + "/resumed", Map.of()).then().statusCode(303);
        post(edition + "/filed", Map.of()).then().statusCode(303);
        page(edition).then().body(containsString(">Filed<"));
        survey.moveTo("CLOSED").statusCode(200);
        survey.moveTo("LOCKED").statusCode(200);
        post(edition + "/resumed", Map.of())
                .then()
                .statusCode(409)
                .body(containsString("The edition is locked"));
    }

    @Test
    void listsResponsesPageByPage() {
        var last = "";
        for (int i = 0; i < 51; i++) {
            last = submit();
        }

        var first = page("/desk/" + survey.edition + "/responses");
        var next = first.htmlPath().getString("**.find { it.@rel == 'next' }.@href");
        assertThat(rows(first.asString())).isEqualTo(50);
        var second = page(next);
        assertThat(rows(second.asString())).isEqualTo(1);
        assertThat(first.asString() + second.asString()).contains("/responses/" + last);
        page("/desk/" + survey.edition + "/responses?state=ACCEPTED")
                .then()
                .body(containsString("There is no such response"));
    }

    @Test
    void putsWhatWasReturnedOnTopWithTheAnalystsComment() {
        submit();
        var response = submit();
        giveBack(response, "Please check the cases");

        page("/desk").then().body(containsString("1 response has been returned"));
        for (var path : new String[] {"", "/responses", "/responses/" + response}) {
            page("/desk/" + survey.edition + path)
                    .then()
                    .body(containsString("Please check the cases"))
                    .body(containsString("Implausible"));
        }
    }

    @Test
    void saysAnswersAndHistoryInWords() {
        var response = submit();

        page("/desk/%s/responses/%s".formatted(survey.edition, response))
                .then()
                .statusCode(200)
                .body(containsString("Is it changing?"))
                .body(containsString("<td>Increasing</td>"))
                .body(containsString("Nothing &lt;b&gt;new&lt;/b&gt;"))
                .body(containsString("Submitted"))
                .body(
                        containsString(
                                "/api/v1/editions/%s/receipts/%s"
                                        .formatted(survey.edition, response)));
        page("/desk/%s/responses/%s?lang=sv".formatted(survey.edition, response))
                .then()
                .body(containsString("<td>Ökar</td>"));
    }

    @Test
    void withdrawsAfterAskingWhy() {
        var response = submit();
        var address = "/desk/%s/responses/%s".formatted(survey.edition, response);

        page(address + "/withdrawal")
                .then()
                .statusCode(200)
                .body(containsString("Sent by mistake"));
        post(address + "/withdrawal", Map.of()).then().statusCode(422);
        post(address + "/withdrawal", Map.of("reason", "MISTAKE")).then().statusCode(303);
        page(address).then().statusCode(404);
        page("/desk/%s/receipts".formatted(survey.edition))
                .then()
                .body(containsString(response))
                .body(containsString("Withdrawn"));
    }

    @Test
    void leadsToTheFormToAmend() {
        var response = submit();
        var address = "/desk/%s/responses/%s".formatted(survey.edition, response);
        var form = "/form/%s?response=%s".formatted(survey.edition, response);
        page(address).then().body(containsString("href=\"" + form + "\""));
        browser(coordinator)
                .redirects()
                .follow(false)
                .get(form)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/form/%s/%s".formatted(survey.edition, response)));

        survey.moveTo("CLOSED").statusCode(200);
        page(address).then().body(not(containsString(form)));
    }

    @Test
    void amendsWhatWasReturnedAfterTheDeadlineAndTellsWhy() {
        var response = submit();
        invite(LocalDateTime.parse("2026-01-31T12:00:00"), "");
        var address = "/desk/%s/responses/%s".formatted(survey.edition, response);
        var form = "/form/%s/%s".formatted(survey.edition, response);
        page(form).then().body(containsString("deadline for this edition has passed"));
        page("/form/%s/receipts/%s".formatted(survey.edition, response))
                .then()
                .body(containsString("deadline for this edition has passed"))
                .body(containsString("Withdraw the response"))
                .body(not(containsString("Change the answers")));
        giveBack(response, "Please check the cases");
        page("/desk/" + survey.edition)
                .then()
                .body(containsString("/form/%s?response=%s".formatted(survey.edition, response)));
        page("/form/" + survey.edition)
                .then()
                .body(containsString("<span class=\"state bad\">Returned</span>"));

        for (var page : new String[] {form, form + "/review"}) {
            page(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("An analyst has returned this response: Implausible"))
                    .body(containsString("<blockquote>Please check the cases</blockquote>"))
                    .body(not(containsString("deadline for this edition has passed")));
        }
        page(form + "/review?lang=sv")
                .then()
                .body(containsString("har skickat tillbaka svaret: Orimligt"))
                .body(containsString("<option value=\"REQUESTED\" selected>"));

        post(form, Map.of("at", "-", "to", "next", "q.change", "UNCHANGED", "q.cases", "13"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/review"));
        var sent =
                post(
                        form + "/review",
                        Map.of("version", "1", "revision", "1", "reason", "COMPLETION"));
        sent.then().statusCode(303);
        page(sent.header("Location")).then().body(containsString("href=\"" + address + "\""));
        page(address)
                .then()
                .body(containsString("<td>Unchanged</td>"))
                .body(containsString("Completion"))
                .body(containsString("Implausible: Please check the cases"))
                .body(not(containsString("Returned to you")));
        page(form).then().body(not(containsString("An analyst has returned")));
    }

    @Test
    void tellsWhyNothingCanBeWithdrawnAnyMore() {
        var response = submit();
        survey.moveTo("CLOSED").statusCode(200);
        var address = "/desk/%s/responses/%s".formatted(survey.edition, response);

        page(address)
                .then()
                .statusCode(200)
                .body(containsString("The edition is closed"))
                .body(not(containsString("/withdrawal")));
        post(address + "/withdrawal", Map.of("reason", "MISTAKE"))
                .then()
                .statusCode(409)
                .body(containsString("The edition is closed"));
    }

    @Test
    void tellsHowCompleteItIsAndWhatHasChanged() {
        submit();
        var later = survey.openLater(2027);
        later.submit(coordinator, UUID.randomUUID().toString(), "\"change\": \"UNCHANGED\"")
                .then()
                .statusCode(201);

        var page = page("/desk/" + later.edition + "/quality");
        page.then()
                .statusCode(200)
                .body(containsString("This year beside " + survey.edition))
                .body(containsString("25\u00a0% of the questions put to everybody"))
                .body(containsString("Is it changing?"))
                .body(containsString("Increasing"))
                .body(containsString("No change stands out"));
        assertThat(page.asString())
                .contains("<td>100\u00a0%</td><td>1</td><td><strong>0\u00a0%</strong></td>");
        page("/desk/" + survey.edition + "/quality")
                .then()
                .body(containsString("no earlier edition"));
    }

    @Test
    void showsNothingOfOtherAgencies() {
        var response = submit();
        var other = Tokens.of("coordinator", ASurvey.agency());
        var address = "/desk/%s/responses/%s".formatted(survey.edition, response);

        for (var path : new String[] {address, address + "/withdrawal"}) {
            browser(other).get(path).then().statusCode(404);
        }
        browser(other)
                .formParam("reason", "MISTAKE")
                .post(address + "/withdrawal")
                .then()
                .statusCode(404);
        for (var tab : new String[] {"/responses", "/receipts", "/quality"}) {
            browser(other)
                    .get("/desk/" + survey.edition + tab)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(response.substring(0, 8))));
        }
        page(address).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "analyst", "publisher", "dashboard", "administrator"})
    void isForCoordinatorsOnly(String role) {
        var response = UUID.randomUUID();
        for (var path :
                new String[] {
                    "",
                    "/" + survey.edition,
                    "/" + survey.edition + "/quality",
                    "/" + survey.edition + "/responses",
                    "/" + survey.edition + "/responses/" + response,
                    "/" + survey.edition + "/responses/" + response + "/withdrawal",
                    "/" + survey.edition + "/receipts"
                }) {
            browser(Tokens.of(role, agency)).get("/desk" + path).then().statusCode(403);
        }
        for (var path : new String[] {"/declined", "/filed", "/resumed"}) {
            browser(Tokens.of(role, agency))
                    .formParam("reason", "OTHER")
                    .post("/desk/" + survey.edition + path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void knowsNoEditionThatThereIsNot() {
        for (var tab : new String[] {"", "/quality", "/responses", "/receipts"}) {
            page("/desk/NONE" + tab).then().statusCode(404);
        }
        page("/desk/%s/responses/nonsense".formatted(survey.edition)).then().statusCode(404);
        post("/desk/NONE/filed", Map.of()).then().statusCode(equalTo(404));
    }

    private String submit() {
        return survey.submit(coordinator, UUID.randomUUID().toString(), ANSWERS)
                .then()
                .statusCode(201)
                .extract()
                .path("response");
    }

    private void giveBack(String response, String comment) {
        as(Tokens.of("analyst"))
                .body(
                        Map.of(
                                "revision",
                                1,
                                "state",
                                "RETURNED",
                                "reason",
                                "IMPLAUSIBLE",
                                "comment",
                                comment))
                .put("/api/v1/editions/%s/reviews/%s".formatted(survey.edition, response))
                .then()
                .statusCode(200);
    }

    private void invite(@Nullable LocalDateTime deadline, String more) {
        var until =
                deadline == null
                        ? ""
                        : ", \"deadline\": {\"at\": \"%s\", \"zone\": \"Europe/Stockholm\"}"
                                .formatted(deadline);
        as(Tokens.of("analyst"))
                .body("{%s \"terms\": {\"target\": 4%s}}".formatted(more, until))
                .put("/api/v1/editions/%s/participations/%s".formatted(survey.edition, agency))
                .then()
                .statusCode(oneOf(200, 201));
    }

    private Response page(String path) {
        return browser(coordinator).get(path);
    }

    private Response post(String path, Map<String, String> form) {
        return browser(coordinator)
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .redirects()
                .follow(false)
                .post(path);
    }

    private static int rows(String html) {
        return html.split("<th scope=\"row\">", -1).length - 1;
    }

    private static RequestSpecification as(String token) {
        return ASurvey.as(token);
    }

    private static RequestSpecification browser(String token) {
        return given().auth().oauth2(token).accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }
}
