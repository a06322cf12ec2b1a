package org.barometer.survey.form;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form without JavaScript, as a browser sends it. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class FormTest {
    private String agency = "";
    private String draft = "";
    private String language = "en";
    private ASurvey survey;

    @BeforeEach
    void setUp() {
        agency = ASurvey.agency();
        survey = EveryType.open();
        draft = "/form/" + survey.edition + "/" + UUID.randomUUID();
        language = "en";
    }

    @Test
    void listsWhatWaitsForAnswers() {
        page().get("/form")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/form/" + survey.edition + "\""))
                .body(containsString("<dd>English, Svenska</dd>"));
        page().get("/form/" + survey.edition)
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("13 questions in 3 parts"),
                                containsString("/form/" + survey.edition + "/"),
                                containsString("without your name or sign-in")));
    }

    @Test
    void leadsThroughTheSectionsToAReceipt() {
        assertThat(enter("work", "next", "q.uses", "YES", "q.cases", "12", "q.change", "INCREASE"))
                .contains("at=work", "more=true");
        page().get(draft + "?at=work&more=true")
                .then()
                .body(
                        allOf(
                                containsString("bring further questions"),
                                containsString("value=\"12\"")));

        assertThat(
                        enter(
                                "work",
                                "next",
                                "q.uses",
                                "YES",
                                "q.cases",
                                "12",
                                "q.solved",
                                "3",
                                "q.share",
                                "12,5",
                                "q.change",
                                "INCREASE"))
                .contains("at=tools");
        assertThat(
                        enter(
                                "tools",
                                "next",
                                "q.worth",
                                "2",
                                "q.kinds",
                                "SORT",
                                "q.kinds",
                                "FIND",
                                "q.grid.DAY",
                                "OFTEN",
                                "q.grid.NIGHT",
                                "NEVER",
                                "q.rank.rank1",
                                "B",
                                "q.rank.rank2",
                                "A"))
                .contains("at=words");
        assertThat(
                        enter(
                                "words",
                                "next",
                                "q.apps",
                                "chatter",
                                "q.apps",
                                "Talker",
                                "q.where",
                                "SE",
                                "q.since.month",
                                "05",
                                "q.since",
                                "2024",
                                "q.note",
                                "Less noise"))
                .contains("/review");
        page().get(draft + "/review")
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("By day: Often"),
                                containsString("12.5"),
                                containsString("Sweden"),
                                containsString("May 2024"),
                                containsString("Less noise")));

        var receipt = send();
        assertThat(receipt.statusCode()).isEqualTo(303);
        var address = receipt.header("Location");
        page().get(address)
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("have been received"),
                                matchesPattern("(?s).*<code>[0-9a-f]{64}</code>.*")));
        var response = address.substring(address.lastIndexOf('/') + 1);
        given().auth()
                .oauth2(respondent())
                .get(survey.responses() + "/" + response)
                .then()
                .body("answers.uses", equalTo("YES"))
                .body("answers.cases", equalTo(12))
                .body("answers.share", equalTo(12.5f))
                .body("answers.kinds", equalTo(List.of("FIND", "SORT")))
                .body("answers.grid.NIGHT", equalTo("NEVER"))
                .body("answers.rank", equalTo(List.of("B", "A")))
                .body("answers.apps", equalTo(List.of("X1", "X2")))
                .body("answers.since", equalTo("2024-05"))
                .body("answers.note", equalTo("Less noise"));

        assertThat(send().header("Location")).isEqualTo(address);
        assertThat(page().get(draft).header("Location")).isEqualTo(address);
    }

    @Test
    void leadsPastWhatIsNotAskedAndDropsItsAnswers() {
        enter("work", "next", "q.uses", "YES");
        enter("tools", "next", "q.kinds", "SORT");
        assertThat(enter("work", "next", "q.uses", "NO")).contains("at=words");
        page().get(draft + "/review").then().body(not(containsString("Which kinds?")));

        var address = send().header("Location");
        given().auth()
                .oauth2(respondent())
                .get(survey.responses() + "/" + address.substring(address.lastIndexOf('/') + 1))
                .then()
                .body("answers.keySet()", equalTo(java.util.Set.of("uses")));
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        fields("at", "work", "to", "next", "q.uses", "YES", "q.cases", "a dozen", "q.share", "101")
                .post(draft)
                .then()
                .statusCode(422)
                .body(
                        allOf(
                                containsString("role=\"alert\""),
                                containsString("href=\"#q-cases\""),
                                containsString("value=\"a dozen\""),
                                containsString("Write a whole number in digits"),
                                containsString("Between 0 and 100."),
                                containsString("aria-invalid=\"true\""),
                                not(containsString("DONT_KNOW, "))));
    }

    @Test
    void speaksSwedish() {
        language = "sv";
        fields("at", "work", "to", "next", "q.cases", "1001")
                .post(draft)
                .then()
                .statusCode(422)
                .body(
                        allOf(
                                containsString("Något behöver rättas"),
                                containsString("Mellan 0 och 1\u00a0000\u00a0ärenden."),
                                containsString("Hur många ärenden?")));
    }

    @Test
    void readsTheQuestionsInAnotherLanguageWithoutLosingWhatWasTyped() {
        fields("at", "work", "speak", "sv", "q.cases", "77")
                .post(draft)
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("Hur många ärenden?"),
                                containsString("value=\"77\""),
                                containsString("Review and send")));
    }

    @Test
    void marksWhatCouldIdentifySomebody() {
        fields("at", "words", "to", "next", "q.note", "Write to anna@example.org now")
                .post(draft)
                .then()
                .statusCode(422)
                .body(
                        allOf(
                                containsString("<mark>anna@example.org</mark>"),
                                containsString("an e-mail address")));
        page().get(draft + "/review").then().body(not(containsString("anna@example.org")));
    }

    @Test
    void asksForAReasonWhereAnAnswerIsUnusual() {
        enter("work", "next", "q.uses", "NO", "q.cases", "600", "q.solved", "0");
        page().get(draft + "/review").then().body(containsString("More than 500 is unusual."));
        send().then().statusCode(422).body(containsString("Choose a reason"));
        assertThat(send("w.many", "ESTIMATE").statusCode()).isEqualTo(303);
    }

    @Test
    void namesEverythingMissingWhenItIsSent() {
        send().then()
                .statusCode(422)
                .body(
                        allOf(
                                containsString("href=\"#a-uses\""),
                                containsString("Choose one of the answers.")));
    }

    @Test
    void explainsTheLockAndKeepsTheAnswersOnThePage() {
        enter("work", "next", "q.uses", "NO");
        survey.moveTo("CLOSED").statusCode(200);

        page().get("/form/" + survey.edition)
                .then()
                .body(
                        allOf(
                                containsString("The edition is closed"),
                                containsString("Open the edition again")));
        send().then()
                .statusCode(409)
                .body(
                        allOf(
                                containsString("The edition is closed"),
                                containsString("<p lang=\"en\">No</p>")));
        fields("at", "words", "to", "next", "q.note", "still here")
                .post(draft)
                .then()
                .statusCode(409)
                .body(allOf(containsString("The edition is closed"), containsString("still here")));
    }

    @Test
    void keepsNothingOfAnAnonymousEditionBeforeItIsSent() {
        var anonymous = EveryType.anonymous();
        var address = "/form/" + anonymous.edition + "/answers";
        page().get("/form/" + anonymous.edition).then().body(containsString(address));
        page().get("/form/" + anonymous.edition + "/" + UUID.randomUUID()).then().statusCode(404);

        var key = UUID.randomUUID().toString();
        fields("key", key, "at", "work", "to", "next", "q.uses", "NO", "q.share", "7")
                .post(address)
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("In your words"),
                                containsString("value=\"7\""),
                                containsString(key)));
        fields(
                        "key", key, "at", "words", "to", "next", "q.uses", "NO", "q.share", "7",
                        "q.note", "Quiet")
                .post(address)
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("Review your answers"),
                                containsString("name=\"q.note\" value=\"Quiet\"")));
        var sent =
                fields(
                                "key", key, "version", "1", "q.uses", "NO", "q.share", "7",
                                "q.note", "Quiet")
                        .post(address + "/review");
        assertThat(sent.statusCode()).isEqualTo(303);
        var again =
                fields(
                                "key", key, "version", "1", "q.uses", "NO", "q.share", "7",
                                "q.note", "Quiet")
                        .post(address + "/review");
        assertThat(again.header("Location")).isEqualTo(sent.header("Location"));
    }

    @Test
    void changesTheLanguageOfThePageWithoutLosingWhatWasTyped() {
        for (var address : List.of(draft, "/form/" + EveryType.anonymous().edition + "/answers")) {
            page().get(address)
                    .then()
                    .body(
                            containsString(
                                    "form=\"answers\" formaction=\"%s?lang=sv\""
                                            .formatted(address)));
            fields("at", "work", "in", "en", "lang", "sv", "q.cases", "about 77")
                    .post(address + "?lang=sv")
                    .then()
                    .statusCode(200)
                    .header("Content-Language", "sv")
                    .cookie("lang", "sv")
                    .body(
                            allOf(
                                    containsString("Hur många ärenden?"),
                                    containsString("Granska och skicka"),
                                    containsString("value=\"about 77\"")));
        }
        page().get(draft).then().body(not(containsString("about 77")));
    }

    @Test
    void reviewsAnonymousAnswersInTheOtherLanguage() {
        var address = "/form/" + EveryType.anonymous().edition + "/answers";
        fields("at", "words", "to", "next", "q.uses", "NO", "q.cases", "600")
                .post(address)
                .then()
                .body(containsString("formaction=\"%s?lang=sv\"".formatted(address)));
        fields("at", "work", "to", "review", "q.uses", "NO", "q.cases", "600", "w.many", "ESTIMATE")
                .post(address + "?lang=sv")
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("Granska dina svar"),
                                containsString("600\u00a0ärenden"),
                                containsString("name=\"q.cases\" value=\"600\""),
                                containsString("<option value=\"ESTIMATE\" selected>")));
    }

    @Test
    void changesAnonymousAnswersByTheirReceiptAlone() {
        var anonymous = EveryType.anonymous();
        var address = "/form/" + anonymous.edition + "/answers";
        fields("at", "words", "to", "review", "q.uses", "NO")
                .post(address)
                .then()
                .body(
                        allOf(
                                containsString("Nobody can look up which answers are yours"),
                                not(containsString("Why are the answers changed?"))));
        var key = UUID.randomUUID().toString();
        var receipt =
                fields("key", key, "version", "1", "q.uses", "NO", "q.share", "7.5")
                        .post(address + "/review")
                        .header("Location");
        var response = receipt.substring(receipt.lastIndexOf('/') + 1);
        var amendment = address + "?response=" + response;
        page().get(receipt)
                .then()
                .body(
                        allOf(
                                containsString("href=\"" + amendment + "\""),
                                containsString("your only way back"),
                                containsString(">" + receipt + "</a>")));
        assertThat(
                        page().get("/form/" + anonymous.edition + "?response=" + response)
                                .header("Location"))
                .endsWith(amendment);

        page().get(amendment)
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("value=\"7.5\""),
                                containsString("name=\"response\" value=\"" + response + "\""),
                                containsString("name=\"revision\" value=\"1\"")));
        var changed =
                List.of("response", response, "revision", "1", "q.uses", "NO", "q.share", "8");
        fields(with(changed, "at", "words", "to", "next"))
                .post(address)
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("Why are the answers changed?"),
                                containsString("name=\"response\" value=\"" + response + "\""),
                                containsString("name=\"revision\" value=\"1\"")));
        var again = fields(with(changed, "version", "1", "reason", "CORRECTION"));
        assertThat(again.post(address + "/review").header("Location")).isEqualTo(receipt);
        given().auth()
                .oauth2(respondent())
                .get(anonymous.responses() + "/" + response)
                .then()
                .body("revision", equalTo(2))
                .body("answers.share", equalTo(8));
        fields(with(changed, "version", "1"))
                .post(address + "/review")
                .then()
                .statusCode(409)
                .body(
                        allOf(
                                containsString("changed this response meanwhile"),
                                containsString("name=\"revision\" value=\"2\"")));

        for (var unknown : List.of(UUID.randomUUID().toString(), "nonsense")) {
            page().get(address + "?response=" + unknown).then().statusCode(404);
            fields("response", unknown, "version", "1", "q.uses", "NO")
                    .post(address + "/review")
                    .then()
                    .statusCode(404);
        }
        given().accept("text/html")
                .auth()
                .oauth2(Tokens.of("respondent", ASurvey.agency()))
                .get(amendment)
                .then()
                .statusCode(404);
        anonymous.moveTo("CLOSED").statusCode(200);
        page().get(receipt)
                .then()
                .body(
                        allOf(
                                containsString("The edition is closed"),
                                not(containsString(amendment))));
        fields(with(changed, "revision", "2", "version", "1"))
                .post(address + "/review")
                .then()
                .statusCode(409)
                .body(containsString("The edition is closed"));
    }

    @Test
    void changesWhatWasSentAndTakesItBack() {
        enter("work", "next", "q.uses", "NO", "q.share", "7.5");
        var receipt = send().header("Location");
        var response = receipt.substring(receipt.lastIndexOf('/') + 1);
        page().get(receipt).then().body(containsString("Change the answers"));

        draft = "/form/" + survey.edition + "/" + response;
        assertThat(
                        page().get("/form/" + survey.edition + "?response=" + response)
                                .header("Location"))
                .endsWith(draft);
        page().get(draft).then().body(containsString("value=\"7.5\""));
        enter("work", "next", "q.uses", "NO", "q.share", "8");
        page().get(draft + "/review")
                .then()
                .body(
                        allOf(
                                containsString("Why are the answers changed?"),
                                containsString("name=\"revision\" value=\"1\"")));
        assertThat(send("revision", "1", "reason", "CORRECTION").statusCode()).isEqualTo(303);
        given().auth()
                .oauth2(respondent())
                .get(survey.responses() + "/" + response)
                .then()
                .body("revision", equalTo(2))
                .body("answers.share", equalTo(8));
        assertThat(send("revision", "1").header("Location")).isEqualTo(receipt);
        enter("work", "next", "q.uses", "NO", "q.share", "9");
        send("revision", "1")
                .then()
                .statusCode(409)
                .body(containsString("changed this response meanwhile"));

        assertThat(fields("reason", "MISTAKE").post(receipt + "/withdrawal").statusCode())
                .isEqualTo(303);
        page().get(receipt).then().body(containsString("has been withdrawn"));
    }

    @Test
    void isForRespondentsAndCoordinatorsOfTheAgencyOnly() {
        for (var role : List.of("analyst", "dashboard", "administrator")) {
            given().accept("text/html")
                    .auth()
                    .oauth2(Tokens.of(role))
                    .get("/form")
                    .then()
                    .statusCode(403);
        }
        enter("work", "next", "q.uses", "NO");
        var address = send().header("Location");
        given().accept("text/html")
                .auth()
                .oauth2(Tokens.of("respondent", ASurvey.agency()))
                .get(address)
                .then()
                .statusCode(404);
    }

    @Test
    void tellsTheCoordinatorWhatWasSentAndNotTheRespondent() {
        enter("work", "next", "q.uses", "NO");
        var address = send().header("Location");
        var response = address.substring(address.lastIndexOf('/') + 1);

        page().get("/form/" + survey.edition).then().body(not(containsString(response)));
        given().accept("text/html")
                .auth()
                .oauth2(Tokens.of("coordinator", agency))
                .get("/form/" + survey.edition)
                .then()
                .body(containsString(response));
    }

    /** Where one is sent then. */
    private String enter(String at, String to, String... rest) {
        var all = new String[rest.length + 4];
        all[0] = "at";
        all[1] = at;
        all[2] = "to";
        all[3] = to;
        System.arraycopy(rest, 0, all, 4, rest.length);
        var unseen = fields(all);
        if (at.equals("work") && !List.of(rest).contains("q.solved")) {
            unseen = unseen.formParam("unseen", "solved");
        }
        var response = unseen.post(draft);
        assertThat(response.statusCode()).as(response.body().asString()).isEqualTo(303);
        return response.header("Location");
    }

    private Response send(String... reasons) {
        return fields(reasons).formParam("version", "1").post(draft + "/review");
    }

    private static String[] with(List<String> fields, String... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private RequestSpecification fields(String... namesAndValues) {
        var request = page().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.formParam(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request;
    }

    private RequestSpecification page() {
        return given().accept("text/html")
                .header("Accept-Language", language)
                .redirects()
                .follow(false)
                .auth()
                .oauth2(respondent());
    }

    private String respondent() {
        return Tokens.of("respondent", agency);
    }
}
