package org.barometer.survey.coding;

import static org.barometer.survey.ASurvey.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;

/** The coding of the comments of a survey, by coders who are told apart by their tokens. */
final class ACoding {
    final ASurvey survey;
    private final String respondent = Tokens.of("respondent", ASurvey.agency());

    private ACoding(ASurvey survey) {
        this.survey = survey;
    }

    /** An open edition whose comments are coded by so many, with version 1. */
    static ACoding by(int coders) {
        var coding = new ACoding(ASurvey.open());
        coding.codebook(1, coders).statusCode(201);
        return coding;
    }

    /** The coding of the next edition of the same programme, by the same codebooks. */
    ACoding later(int year) {
        return new ACoding(survey.openLater(year));
    }

    static String coder(String name) {
        return Tokens.claims("analyst", List.of()).subject(name).sign();
    }

    String respondent() {
        return respondent;
    }

    ValidatableResponse codebook(int version, int coders) {
        return codebook(
                version,
                """
                    {"coders": %d, "codes": [
                      {"code": "TECHNOLOGY", "label": {"en": "Technology", "sv": "Teknik"}},
                      {"code": "CHAT", "parent": "TECHNOLOGY", "label": {"en": "Chat", "sv": "Chatt"},
                       "definition": {"en": "Any chat", "sv": "Alla chattar"}},
                      {"code": "CLOUD", "parent": "TECHNOLOGY", "label": {"en": "Cloud", "sv": "Moln"}},
                      {"code": "LAW", "label": {"en": "Law", "sv": "Lag"}}]}
                    """
                        .formatted(coders));
    }

    ValidatableResponse codebook(int version, String codebook) {
        return as(coder("author")).body(codebook).put(codebooks() + "/" + version).then();
    }

    String codebooks() {
        return "/api/v1/programmes/" + survey.programme + "/codebooks/comment";
    }

    /** Returns the response. */
    String comment(String text) {
        return survey.submit(
                        respondent,
                        UUID.randomUUID().toString(),
                        "\"change\": \"INCREASING\", \"comment\": \"" + text + "\"")
                .then()
                .statusCode(201)
                .extract()
                .path("response");
    }

    Response next(String coder) {
        return as(coder(coder)).post(desk(1) + "/next");
    }

    ValidatableResponse code(String coder, String response, String... codes) {
        return code(1, coder, response, codes);
    }

    ValidatableResponse code(int version, String coder, String response, String... codes) {
        return put(version, coder, response, "coding", codes);
    }

    ValidatableResponse decide(String subject, String response, String... codes) {
        return put(1, subject, response, "decision", codes);
    }

    ValidatableResponse get(String path) {
        return as(coder("reader")).get(desk(1) + path).then();
    }

    String quotations() {
        return "/api/v1/editions/" + survey.edition + "/open-answers/comment/quotations";
    }

    private ValidatableResponse put(
            int version, String coder, String response, String what, String... codes) {
        return as(coder(coder))
                .body("{\"codes\": [\"" + String.join("\", \"", codes) + "\"]}")
                .put(desk(version) + "/answers/" + response + "/" + what)
                .then();
    }

    String desk(int version) {
        return "/api/v1/editions/" + survey.edition + "/open-answers/comment/codebooks/" + version;
    }
}
