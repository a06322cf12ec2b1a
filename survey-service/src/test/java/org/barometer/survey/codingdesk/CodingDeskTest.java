package org.barometer.survey.codingdesk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as a browser without script uses it: pages, and the forms that stand on them. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class CodingDeskTest {
    private static final Pattern ACTION =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");
    private static final Pattern QUOTE =
            Pattern.compile("<blockquote class=\"words\" id=\"words\">([^<]*)</blockquote>");

    private ASurvey survey;
    private String respondent;

    @BeforeEach
    void openASurvey() {
        survey = ASurvey.open();
        respondent = Tokens.of("respondent", ASurvey.agency());
    }

    @Test
    void leadsFromAnswersToPublishedCodes() {
        codebook(1, 2);
        comment("They chat");
        comment("Laws and clouds");
        assertThat(page("anna", "/coding"))
                .contains("Answers that wait for you to code them: 2.", desk(1));

        code("anna", "They chat", "CHAT");
        code("anna", "Laws and clouds", "LAW", "CLOUD");
        assertThat(page("anna", desk(1))).contains("Nothing is left for you");
        code("bo", "They chat", "CHAT");
        code("bo", "Laws and clouds", "LAW");

        assertThat(page("carl", desk(1) + "/agreement"))
                .contains("compared here: 2.", "Too few answers", "Cloud")
                .doesNotContain("anna", "bo</");
        var disagreements = page("carl", desk(1) + "/disagreements");
        assertThat(disagreements).contains("Laws and clouds", "Coder A", "Coder B");
        post("carl", action(disagreements), Map.of("take", "LAW")).statusCode(303);
        assertThat(page("carl", desk(1) + "/disagreements"))
                .contains("Nothing to decide.", "Decide again");

        post("carl", desk(1) + "/result", Map.of())
                .statusCode(409)
                .contentType("text/html")
                .body(containsString("It is still open"));
        survey.moveTo("CLOSED").statusCode(200);
        assertThat(page("carl", "/coding"))
                .contains("All answers have their codes and can be published.");
        var published = post("carl", desk(1) + "/result", Map.of()).statusCode(303);
        assertThat(page("carl", published.extract().header("Location")))
                .contains("counted otherwise than before: 2.", "comment_coded")
                .contains("by version 1 of the codebook");
    }

    @Test
    void tellsACoderNothingOfTheOther() {
        codebook(1, 2);
        comment("They chat");
        code("anna", "They chat", "CHAT");

        var desk = page("bo", desk(1));

        assertThat(desk).contains("They chat").doesNotContain(" checked").doesNotContain("anna");
        assertThat(page("bo", action(desk))).doesNotContain(" checked");
        assertThat(page("bo", desk(1) + "/disagreements")).contains("Nothing to decide.");
        assertThat(page("bo", desk(1) + "/agreement")).contains("No answer has been coded by both");
    }

    @Test
    void letsACoderChangeCodesUntilTheOtherIsDone() {
        codebook(1, 2);
        comment("They chat");
        var answer = code("anna", "They chat", "LAW");
        assertThat(page("anna", desk(1) + "?saved=" + answer.substring(answer.length() - 36)))
                .contains("Saved: Law.", "href=\"" + answer + "\"");

        assertThat(page("anna", answer)).contains("value=\"LAW\"", " checked");
        post("anna", answer, Map.of("codes", "CHAT")).statusCode(303);
        code("bo", "They chat", "CHAT");

        assertThat(page("anna", answer)).contains("stay as they are", "Your codes: Chat");
        assertThat(post("anna", answer, Map.of("codes", "LAW")).extract().header("Location"))
                .endsWith(answer);
    }

    @Test
    void showsWhatIsWrongWithTheFormAsItWasFilledIn() {
        codebook(1, 2);
        comment("They chat");
        var desk = page("anna", desk(1));

        post("anna", action(desk), Map.of())
                .statusCode(422)
                .body(containsString("Choose at least one code."));
        var both =
                post("anna", action(desk), Map.of("codes", List.of("NONE", "CHAT")))
                        .statusCode(422)
                        .extract()
                        .asString();

        assertThat(both).contains("stands alone", "role=\"alert\"", "They chat");
        assertThat(both.split(" checked", -1)).hasSize(3);
    }

    @Test
    void givesAnAnswerThatWasLeftAgainAfterAllOthers() {
        codebook(1, 1);
        comment("One");
        comment("Two");
        var first = page("anna", desk(1));

        var location =
                post("anna", action(first) + "/later", Map.of())
                        .statusCode(303)
                        .extract()
                        .header("Location");
        var second = page("anna", location);
        assertThat(second).contains("Left for later");
        assertThat(quote(second)).isNotEqualTo(quote(first));

        post("anna", action(second), Map.of("codes", "LAW")).statusCode(303);
        assertThat(quote(page("anna", desk(1)))).isEqualTo(quote(first));
    }

    @Test
    void explainsSuggestionsAndChoosesNothing() {
        codebook(1, 1);
        comment("Encrypted chats cannot be read");
        code("anna", "Encrypted chats cannot be read", "CHAT");
        comment("More chats are encrypted");

        assertThat(page("anna", desk(1)))
                .contains("Coded as Chat", "because both say: chats, encrypted")
                .doesNotContain(" checked");
    }

    @Test
    void letsTwoPeopleAgreeOnAQuotation() {
        codebook(1, 1);
        comment("Well said");
        var quotations = "/coding/" + survey.edition + "/comment/quotations";

        var mark = action(page("anna", quotations));
        post("anna", mark, Map.of()).statusCode(303);
        assertThat(page("anna", quotations)).contains("Another person has to agree.");
        assertThat(page("bo", quotations)).contains("Do you agree?");
        post("bo", mark, Map.of()).statusCode(303);
        assertThat(page("bo", quotations)).doesNotContain("Do you agree?");
        post("bo", mark, Map.of("unmark", "true")).statusCode(303);
        assertThat(page("bo", quotations)).contains("Do you agree?");
    }

    @Test
    void writesACodebookAsText() {
        var book = "/coding/codebooks/" + survey.programme + "/comment";
        assertThat(page("anna", book)).contains("There is no codebook yet.");
        assertThat(page("anna", book + "/1/edit")).contains("name=\"text\"");

        post("anna", book + "/1/edit", Map.of("coders", 2, "text", "A | a\nlower | b | c"))
                .statusCode(422)
                .body(containsString("Line 1: write a name and two labels"))
                .body(containsString("Line 2: start the name with a capital letter"))
                .body(containsString("lower | b | c"));
        var text = "TECH | Technology | Teknik\n  CHAT | Chat | Chatt | Any | Alla";
        var saved =
                post("anna", book + "/1/edit", Map.of("coders", 2, "text", text)).statusCode(303);
        assertThat(page("anna", saved.extract().header("Location")))
                .contains("Version 1 is saved.", "Chatt", "Edit version 1");

        comment("They chat");
        code("anna", "They chat", "CHAT");
        assertThat(page("anna", book)).contains("Frozen").doesNotContain("Edit version 1");
        post("anna", book + "/1/edit", Map.of("text", "OTHER | Other | Annat"))
                .statusCode(409)
                .body(containsString("OTHER | Other | Annat"));
        assertThat(page("anna", book + "/2/edit")).contains("  CHAT | Chat | Chatt | Any | Alla");
        post("anna", book + "/2/edit", Map.of("text", "TECH | Tech | Teknik")).statusCode(303);
        assertThat(page("anna", book)).contains("from version 1", "removed", "other label");
        browser("anna").get(book + "/9/edit").then().statusCode(404);
        browser("anna").get("/coding/codebooks/NONE/comment").then().statusCode(404);
        post("anna", "/coding/codebooks/NONE/comment/1/edit", Map.of("text", text)).statusCode(404);
    }

    @Test
    void tellsRecodingFromChange() {
        codebook(1, 1);
        codebook(2, 1);
        comment("They chat");
        comment("The law");
        var drift = "/coding/codebooks/" + survey.programme + "/comment/drift";
        assertThat(page("anna", drift)).contains("no two editions with coded answers");
        code("anna", "They chat", "CHAT");
        code("anna", "The law", "LAW");
        var earlier = survey;
        survey = earlier.openLater(2027);
        comment("Old laws");
        code(2, "anna", "Old laws", "LAW");

        assertThat(page("anna", drift))
                .contains("Retro-code the earlier edition")
                .contains("/coding/" + earlier.edition + "/comment/2");
        var later = survey;
        survey = earlier;
        code(2, "anna", "They chat", "LAW");
        code(2, "anna", "The law", "LAW");

        assertThat(page("anna", drift))
                .contains("coded both ways: 2. Coded answers of the later edition: 1.")
                .containsSubsequence("Law", "50 %", "100 %", "100 %", "+50.0", "+50.0", "0.0");
        browser("anna")
                .queryParam("from", later.edition + ":7")
                .queryParam("to", later.edition + ":2")
                .get(drift)
                .then()
                .statusCode(404);
    }

    @Test
    void speaksSwedish() {
        codebook(1, 2);
        comment("They chat");

        assertThat(
                        browser("anna")
                                .queryParam("lang", "sv")
                                .get(desk(1))
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                .contains("lang=\"sv\"", "Chatt", "Spara och gå vidare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "coordinator"})
    void isForAnalystsOnly(String role) {
        codebook(1, 2);
        for (var path :
                List.of(
                        "/coding",
                        desk(1),
                        desk(1) + "/agreement",
                        desk(1) + "/disagreements",
                        desk(1) + "/result",
                        "/coding/" + survey.edition + "/comment/quotations")) {
            given().accept("text/html")
                    .auth()
                    .oauth2(Tokens.of(role, "SE-NOA"))
                    .get(path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void findsOnlyWhatIsThere() {
        codebook(1, 2);
        var nobody = UUID.randomUUID();
        for (var path :
                List.of(
                        desk(7),
                        "/coding/" + survey.edition + "/change/1",
                        "/coding/NOWHERE/comment/1",
                        desk(1) + "/answers/" + nobody,
                        desk(1) + "/disagreements/" + nobody,
                        desk(7) + "/agreement",
                        "/coding/" + survey.edition + "/change/quotations")) {
            browser("anna").get(path).then().statusCode(404).contentType(ContentType.HTML);
        }
        post("anna", desk(1) + "/answers/" + nobody, Map.of("codes", "LAW")).statusCode(404);
    }

    private String code(String coder, String text, String... codes) {
        return code(1, coder, text, codes);
    }

    private String code(int version, String coder, String text, String... codes) {
        // Whichever answer is given next: the one that is asked for may come later.
        for (int i = 0; i < 5; i++) {
            var desk = page(coder, desk(version));
            if (quote(desk).equals(text)) {
                post(coder, action(desk), Map.of("codes", List.of(codes))).statusCode(303);
                return action(desk);
            }
            post(coder, action(desk) + "/later", Map.of()).statusCode(303);
        }
        throw new AssertionError("Never given: " + text);
    }

    private static String action(String page) {
        var found = ACTION.matcher(page);
        assertThat(found.find()).as("a form on the page").isTrue();
        return found.group(1);
    }

    private static String quote(String page) {
        var found = QUOTE.matcher(page);
        assertThat(found.find()).as("an answer on the page").isTrue();
        return found.group(1);
    }

    private static String page(String analyst, String path) {
        return browser(analyst)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .extract()
                .asString()
                .replace('\u00a0', ' ');
    }

    private static ValidatableResponse post(String analyst, String path, Map<String, ?> form) {
        return browser(analyst)
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParams(form)
                .post(path)
                .then();
    }

    private static RequestSpecification browser(String analyst) {
        return given().accept("text/html,*/*;q=0.8")
                .header("Accept-Language", "en")
                .auth()
                .oauth2(Tokens.claims("analyst", List.of()).subject(analyst).sign());
    }

    private String desk(int version) {
        return "/coding/%s/comment/%d".formatted(survey.edition, version);
    }

    private void codebook(int version, int coders) {
        as(Tokens.of("analyst"))
                .body(
                        """
                        {"coders": %d, "codes": [
                          {"code": "TECHNOLOGY", "label": {"en": "Technology", "sv": "Teknik"}},
                          {"code": "CHAT", "parent": "TECHNOLOGY", "label": {"en": "Chat", "sv": "Chatt"}},
                          {"code": "CLOUD", "parent": "TECHNOLOGY", "label": {"en": "Cloud", "sv": "Moln"}},
                          {"code": "LAW", "label": {"en": "Law", "sv": "Lag"}},
                          {"code": "NONE", "label": {"en": "Nothing of this", "sv": "Inget av detta"}}]}
                        """
                                .formatted(coders))
                .put(
                        "/api/v1/programmes/%s/codebooks/comment/%d"
                                .formatted(survey.programme, version))
                .then()
                .statusCode(201);
    }

    private void comment(String text) {
        Response submitted =
                survey.submit(
                        respondent,
                        UUID.randomUUID().toString(),
                        "\"change\": \"INCREASING\", \"comment\": \"" + text + "\"");
        submitted.then().statusCode(201);
    }
}
