package org.barometer.survey.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.barometer.survey.ASurvey;
import org.barometer.survey.exchange.model.FormSheet;
import org.barometer.survey.http.MediaTypes;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class FormResourceTest {
    private ASurvey survey;

    @BeforeEach
    void aProgrammeHasQuestions() {
        survey = ASurvey.draft();
    }

    @Test
    void importsWhatItExported() {
        var form = exported(1);

        imported(1, form).statusCode(200);
        imported(2, form).statusCode(201).body("version", equalTo(2));
        imported(2, form).statusCode(200);

        ASurvey.as(Tokens.of("analyst"))
                .get(version(2))
                .then()
                .body("questions.code", equalTo(List.of("change", "trends", "cases", "comment")))
                .body("questions[1].measure", equalTo("trend"))
                .body("questions[1].options[2].exclusive", equalTo(true));
    }

    @Test
    void namesWhatItCannotTakeOver() {
        var form =
                FormFile.write(
                        List.of(
                                new FormSheet(
                                        FormSheet.SURVEY,
                                        List.of("type", "name", "label::English (en)"),
                                        List.of(
                                                Map.of("type", "geopoint", "name", "place"),
                                                Map.of(
                                                        "type", "select_one x",
                                                        "name", "a",
                                                        "label::English (en)", "A")))));

        imported(2, form)
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:form-unsupported"))
                .body("violations.pointer", hasItems("/survey/2/type", "/survey/3/type"))
                .body("violations.code", hasItems("type-unsupported", "list-unknown"));
        imported(2, new byte[] {1, 2, 3})
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:file-refused"));
    }

    @Test
    void keepsWhatHasBeenAnswered() {
        var form = exported(1);
        survey.questionnaire(1, ASurvey.QUESTIONS.replace("Cases", "All cases")).statusCode(200);
        survey.moveTo("OPEN").statusCode(200);
        survey.submit(
                        Tokens.of("respondent", ASurvey.agency()),
                        ASurvey.code("K"),
                        "\"change\": \"INCREASING\"")
                .then()
                .statusCode(201);

        imported(1, form)
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:questionnaire-frozen"));
    }

    @Test
    void exportsACodebookForArchives() {
        ASurvey.as(Tokens.of("analyst"))
                .get(version(1) + "/ddi")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body(containsString("<qstnLit xml:lang=\"sv\">Förändras det?</qstnLit>"));
        ASurvey.as(Tokens.of("analyst")).get(version(9) + "/ddi").then().statusCode(404);
    }

    private byte[] exported(int version) {
        return ASurvey.as(Tokens.of("analyst"))
                .get(version(version) + "/xlsform")
                .then()
                .statusCode(200)
                .contentType(MediaTypes.XLSX)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse imported(int version, byte[] form) {
        return given().contentType(MediaTypes.XLSX)
                .auth()
                .oauth2(Tokens.of("analyst"))
                .body(form)
                .put(version(version) + "/xlsform")
                .then();
    }

    private String version(int version) {
        return "/api/v1/programmes/" + survey.programme + "/questionnaires/" + version;
    }
}
