package org.barometer.survey.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ProgressTest {
    private ASurvey survey;
    private String first;
    private String second;

    @BeforeEach
    void twoAgenciesTakePart() {
        survey = ASurvey.open();
        first = ASurvey.agency();
        second = ASurvey.agency();
    }

    @Test
    void countsWhatWasAnsweredAndWhyNot() {
        invite(first, 4);
        invite(second, 2);
        submit(survey, first, "\"change\": \"INCREASING\", \"cases\": 3");
        submit(survey, first, "\"change\": \"DONT_KNOW\", \"cases\": \"NOT_AVAILABLE\"");
        submit(survey, second, "\"change\": \"UNCHANGED\"");

        var all = progress(Tokens.of("analyst"));
        all.body("responses", equalTo(3))
                .body("agencies.agency", containsInAnyOrder(first, second))
                .body(agency(first) + ".rate", equalTo(0.5f))
                .body(agency(first) + ".completeness", equalTo(0.25f))
                .body(agency(second) + ".rate", equalTo(0.5f))
                .body("countries.country", contains("SE"))
                .body("countries[0].answering", equalTo(2))
                .body("countries[0].rate", equalTo(0.5f))
                .body("questions.find { it.question == 'change' }.answered", equalTo(2))
                .body("questions.find { it.question == 'change' }.missing.DONT_KNOW", equalTo(1))
                .body("questions.find { it.question == 'cases' }.missing.NOT_AVAILABLE", equalTo(1))
                .body("questions.find { it.question == 'cases' }.unanswered", equalTo(1))
                .body("questions.find { it.question == 'trends' }.unanswered", equalTo(3));
    }

    @Test
    void showsACoordinatorTheOwnAgencyOnly() {
        submit(survey, first, "\"change\": \"INCREASING\"");
        submit(survey, second, "\"change\": \"UNCHANGED\"");

        progress(Tokens.of("coordinator", first))
                .body("responses", equalTo(1))
                .body("agencies.agency", contains(first))
                .body("questions.find { it.question == 'change' }.answered", equalTo(1));
    }

    @Test
    void putsLastYearBesideThisYear() {
        var later = survey.openLater(2027);
        submit(survey, first, "\"change\": \"INCREASING\", \"cases\": 10");
        submit(survey, first, "\"change\": \"UNCHANGED\", \"cases\": 20");
        submit(survey, second, "\"change\": \"UNCHANGED\"");
        submit(later, first, "\"change\": \"INCREASING\", \"cases\": 40");
        submit(later, second, "\"change\": \"UNCHANGED\"");

        var own =
                as(Tokens.of("coordinator", first))
                        .get("/api/v1/editions/" + later.edition + "/progress/comparison")
                        .then()
                        .statusCode(200)
                        .body("before", equalTo(survey.edition))
                        .body("figures.agency", everyItem(equalTo(first)))
                        .body("figures.jump", everyItem(equalTo(false)));
        own.body(figure("change", "INCREASING") + ".before", equalTo(0.5f))
                .body(figure("change", "INCREASING") + ".now", equalTo(1.0f))
                .body(figure("change", "UNCHANGED") + ".now", equalTo(0.0f))
                .body("figures.find { it.measure == 'cases' }.before", equalTo(15.0f))
                .body("figures.find { it.measure == 'cases' }.now", equalTo(40.0f));
        as(Tokens.of("analyst"))
                .get("/api/v1/editions/" + later.edition + "/progress/comparison")
                .then()
                .body("figures.agency", hasItem(second));
        as(Tokens.of("analyst"))
                .get("/api/v1/editions/" + later.edition + "/progress/comparison?jumps=true")
                .then()
                .body("figures.agency", not(hasItem(second)));
        as(Tokens.of("analyst"))
                .get("/api/v1/editions/" + survey.edition + "/progress/comparison")
                .then()
                .statusCode(404);
    }

    private static String figure(String measure, String option) {
        return "figures.find { it.measure == '%s' && it.option == '%s' }"
                .formatted(measure, option);
    }

    private static String agency(String code) {
        return "agencies.find { it.agency == '" + code + "' }";
    }

    private ValidatableResponse progress(String token) {
        return as(token)
                .get("/api/v1/editions/" + survey.edition + "/progress")
                .then()
                .statusCode(200);
    }

    private void invite(String agency, int target) {
        as(Tokens.of("analyst"))
                .body("{\"terms\": {\"target\": " + target + "}}")
                .put("/api/v1/editions/" + survey.edition + "/participations/" + agency)
                .then()
                .statusCode(201);
    }

    private static void submit(ASurvey survey, String agency, String answers) {
        var response =
                survey.submit(
                        Tokens.of("respondent", agency), UUID.randomUUID().toString(), answers);
        assertThat(response.statusCode()).isEqualTo(201);
    }
}
