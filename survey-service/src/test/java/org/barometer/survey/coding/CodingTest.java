package org.barometer.survey.coding;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.barometer.survey.ASurvey;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class CodingTest {

    @Test
    void keepsACodebookFromItsFirstCodingOn() {
        var coding = ACoding.by(2);
        coding.codebook(1, 2).statusCode(200);
        coding.codebook(1, 1).statusCode(200).body("coders", equalTo(1));
        var response = coding.comment("They chat");
        coding.code("anna", response, "CHAT").statusCode(200);

        coding.codebook(1, 1).statusCode(200).body("frozen", equalTo(true));
        coding.codebook(1, 2)
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:codebook-frozen"));
        coding.codebook(2, 2).statusCode(201);
        as(ACoding.coder("anna"))
                .get(coding.codebooks())
                .then()
                .statusCode(200)
                .body("version", contains(1, 2))
                .body("frozen", contains(true, false));
    }

    @Test
    void namesWhatMakesACodebookUnusable() {
        var coding = ACoding.by(2);
        coding.codebook(
                        2,
                        """
                        {"codes": [
                          {"code": "A", "parent": "B", "label": {"en": "a", "sv": "a"}},
                          {"code": "A", "label": {"en": "a", "sv": "a"}},
                          {"code": "DONT_KNOW", "label": {"en": "a", "sv": "a"}}]}
                        """)
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/codes/0/parent", "/codes/1/code", "/codes/2/code"));
    }

    @Test
    void isBlindUntilAllHaveCoded() {
        var coding = ACoding.by(2);
        var response = coding.comment("They chat in the cloud");
        coding.code("anna", response, "CHAT").statusCode(200).body("state", equalTo("WAITING"));

        coding.get("/disagreements").statusCode(200).body("", empty());
        coding.get("/agreement")
                .statusCode(200)
                .body("progress.waiting", equalTo(1))
                .body("overall.answers", equalTo(0));
        assertThat(coding.next("bo").asString()).doesNotContain("CHAT", "anna");
        coding.decide("carl", response, "CHAT")
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:coding-incomplete"));

        coding.code("anna", response, "CHAT", "LAW").statusCode(200);
        coding.code("bo", response, "CHAT", "CLOUD")
                .statusCode(200)
                .body("state", equalTo("DISPUTED"));
        coding.code("anna", response, "CHAT", "CLOUD")
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:coding-settled"));
        coding.get("/disagreements")
                .statusCode(200)
                .body("response", contains(response))
                .body("[0].codings", contains(List.of("CHAT", "LAW"), List.of("CHAT", "CLOUD")));

        coding.decide("carl", response, "CHAT", "ELSE").statusCode(422);
        coding.decide("carl", response, "CHAT").statusCode(200).body("state", equalTo("FINAL"));
        coding.get("/disagreements").body("", empty());
        coding.get("/agreement").body("progress.finished", equalTo(1));
    }

    @Test
    void givesEachAnswerToAsManyCodersAsAreAskedFor() {
        var coding = ACoding.by(2);
        var response = coding.comment("A text");

        coding.next("anna").then().statusCode(200).body("response", equalTo(response));
        coding.next("anna").then().statusCode(200).body("response", equalTo(response));
        coding.next("bo").then().statusCode(200).body("text", equalTo("A text"));
        coding.next("carl").then().statusCode(204);
        coding.code("carl", response, "LAW")
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:answer-taken"));
        coding.code("anna", response, "LAW").statusCode(200);
        coding.next("anna").then().statusCode(204);
        coding.code("bo", response, "LAW").statusCode(200).body("state", equalTo("FINAL"));
    }

    @Test
    void neverGivesAnAnswerToTooManyAtOnce() throws Exception {
        var coding = ACoding.by(2);
        var responses = new HashSet<String>();
        for (int i = 0; i < 4; i++) {
            responses.add(coding.comment("Text number " + i));
        }
        var given = new ArrayList<String>();
        try (var coders = Executors.newFixedThreadPool(12)) {
            // Twelve coders who do not code want twelve answers; there are eight places.
            List<Callable<String>> wishes =
                    IntStream.range(0, 12)
                            .<Callable<String>>mapToObj(
                                    i ->
                                            () -> {
                                                var answer = coding.next("coder-" + i);
                                                return answer.statusCode() == 200
                                                        ? answer.path("response")
                                                        : "";
                                            })
                            .toList();
            for (var answer : coders.invokeAll(wishes)) {
                given.add(answer.get());
            }
        }

        given.removeIf(String::isEmpty);
        assertThat(responses).containsAll(given);
        for (var response : responses) {
            assertThat(given.stream().filter(response::equals).count()).isLessThanOrEqualTo(2);
        }
        // Whoever was passed over while others were being served is served now.
        for (int i = 0; i < 12; i++) {
            var answer = coding.next("coder-" + i);
            if (answer.statusCode() == 200) {
                given.add(answer.path("response"));
            }
        }
        assertThat(given.stream().collect(toSet())).isEqualTo(responses);
        coding.next("one more").then().statusCode(204);
    }

    @Test
    void tellsTheAgreementOnEachCode() {
        var coding = ACoding.by(2);
        var codes = List.of("CHAT", "CLOUD", "LAW", "CHAT");
        for (int i = 0; i < codes.size(); i++) {
            var response = coding.comment("Text " + i);
            coding.code("anna", response, codes.get(i)).statusCode(200);
            coding.code("bo", response, i == 3 ? "LAW" : codes.get(i)).statusCode(200);
        }

        coding.get("/agreement")
                .statusCode(200)
                .body("progress.answers", equalTo(4))
                .body("progress.disputed", equalTo(1))
                .body("progress.finished", equalTo(3))
                .body("codes.CLOUD.kappa", equalTo(1.0f))
                .body("codes.CLOUD.alpha", equalTo(1.0f))
                .body("codes.CHAT.kappa.doubleValue()", closeTo(0.5, 1e-9))
                .body("codes.TECHNOLOGY.kappa", equalTo(null))
                .body("overall.answers", equalTo(4));
    }

    @Test
    void suggestsWhatOthersLikeItWereCodedAs() {
        var coding = ACoding.by(1);
        var earlier = coding.comment("Encrypted chats cannot be read");
        coding.code("anna", earlier, "CHAT").statusCode(200).body("state", equalTo("FINAL"));
        coding.code("anna", coding.comment("The law is old"), "LAW").statusCode(200);
        var response = coding.comment("More chats are encrypted");

        coding.get("/answers/" + response + "/suggestions")
                .statusCode(200)
                .body("response", contains(earlier))
                .body("[0].codes", contains("CHAT"))
                .body("[0].shared", contains("chats", "encrypted"));
        coding.get("/agreement").body("progress.finished", equalTo(2));
    }

    @Test
    void suggestsFromEarlierVersionsWhatIsStillThere() {
        var coding = ACoding.by(1);
        var both = coding.comment("Encrypted chats and old laws");
        coding.code("anna", both, "CHAT", "LAW").statusCode(200);
        coding.code("anna", coding.comment("Laws on chats"), "LAW").statusCode(200);
        coding.codebook(
                        2,
                        """
                        {"coders": 1, "codes": [
                          {"code": "CHAT", "label": {"en": "Chat", "sv": "Chatt"}}]}
                        """)
                .statusCode(201);
        var response = coding.comment("More chats are encrypted");

        as(ACoding.coder("anna"))
                .get(coding.desk(2) + "/answers/" + response + "/suggestions")
                .then()
                .statusCode(200)
                .body("response", contains(both))
                .body("[0].codes", contains("CHAT"))
                .body("[0].version", equalTo(1));
    }

    @Test
    void forgetsTheCodesOfWordsThatWereChangedOrWithdrawn() {
        var coding = ACoding.by(1);
        var amended = coding.comment("First words");
        var kept = coding.comment("Other words");
        var withdrawn = coding.comment("Last words");
        for (var response : List.of(amended, kept, withdrawn)) {
            coding.code("anna", response, "CHAT").statusCode(200);
        }
        amend(coding, amended, "\"change\": \"INCREASING\", \"comment\": \"New words\"");
        amend(coding, kept, "\"change\": \"UNCHANGED\", \"comment\": \"Other words\"");
        as(coding.respondent())
                .delete(coding.survey.responses() + "/" + withdrawn)
                .then()
                .statusCode(204);

        coding.get("/agreement")
                .body("progress.answers", equalTo(2))
                .body("progress.finished", equalTo(1));
        coding.next("bo").then().statusCode(200).body("response", equalTo(amended));
        coding.code("anna", withdrawn, "CHAT").statusCode(404);
    }

    @Test
    void tellsRecodingFromChange() {
        var coding = ACoding.by(1);
        coding.codebook(2, 1).statusCode(201);
        for (int i = 0; i < 4; i++) {
            var response = coding.comment("Text " + i);
            coding.code(1, "anna", response, i == 0 ? "CHAT" : "LAW").statusCode(200);
            coding.code(2, "anna", response, i < 2 ? "CHAT" : "LAW").statusCode(200);
        }

        as(ACoding.coder("anna"))
                .queryParam("from", coding.survey.edition)
                .queryParam("fromVersion", 1)
                .queryParam("to", coding.survey.edition)
                .queryParam("toVersion", 2)
                .get(coding.codebooks() + "/drift")
                .then()
                .statusCode(200)
                .body("recoded", equalTo(4))
                .body("codes.code", contains("CHAT", "LAW", "TECHNOLOGY"))
                .body("codes[0].change", equalTo(0.25f))
                .body("codes[0].byRecoding", equalTo(0.25f))
                .body("codes[0].byRespondents", equalTo(0.0f));
    }

    @Test
    void quotesOnlyWhatTwoPeopleHaveMarked() {
        var coding = ACoding.by(1);
        var response = coding.comment("Well said");
        var mark = coding.quotations() + "/" + response;

        as(ACoding.coder("anna"))
                .put(mark)
                .then()
                .statusCode(200)
                .body("publishable", equalTo(false));
        as(ACoding.coder("anna")).put(mark).then().body("marks", equalTo(1));
        quotations(coding, not(hasItem(response)));
        as(ACoding.coder("bo")).put(mark).then().body("publishable", equalTo(true));
        quotations(coding, hasItem(response));
        as(ACoding.coder("anna")).delete(mark).then().body("marks", equalTo(1));
        quotations(coding, not(hasItem(response)));
    }

    @Test
    void findsOnlyOpenQuestionsThatAreAsked() {
        var coding = ACoding.by(2);
        var elsewhere = ACoding.by(2).comment("Elsewhere");
        coding.code("anna", elsewhere, "CHAT").statusCode(404);
        coding.code(7, "anna", coding.comment("Here"), "CHAT").statusCode(404);
        as(ACoding.coder("anna"))
                .post(
                        "/api/v1/editions/"
                                + coding.survey.edition
                                + "/open-answers/change/codebooks/1/next")
                .then()
                .statusCode(404);
        coding.survey
                .submit(coding.respondent(), ASurvey.code("K"), "\"change\": \"INCREASING\"")
                .then()
                .statusCode(201);
        coding.get("/agreement").body("progress.answers", equalTo(1));
    }

    private static void quotations(ACoding coding, Matcher<? super List<String>> is) {
        as(ACoding.coder("anna"))
                .get(coding.quotations())
                .then()
                .statusCode(200)
                .body("response", is);
    }

    private static void amend(ACoding coding, String response, String answers) {
        as(coding.respondent())
                .header("If-Match", "\"1\"")
                .body("{\"answers\": {" + answers + "}}")
                .put(coding.survey.responses() + "/" + response)
                .then()
                .statusCode(200);
    }
}
