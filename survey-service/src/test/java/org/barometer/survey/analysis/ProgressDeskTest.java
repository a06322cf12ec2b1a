package org.barometer.survey.analysis;

import static org.barometer.survey.analysis.Desk.edition;
import static org.barometer.survey.analysis.Desk.get;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ProgressDeskTest {

    @Test
    void showsRatesAndWhereAnswersAreMissing() {
        var survey = ASurvey.open();
        var agency = ASurvey.agency();
        submit(survey, agency, "\"change\": \"INCREASING\", \"cases\": \"NOT_AVAILABLE\"");
        submit(survey, agency, "\"change\": \"DONT_KNOW\"");

        get(edition(survey.edition) + "/progress")
                .statusCode(200)
                .body(
                        allOf(
                                containsString("2 responses stand"),
                                containsString("change: answered in 50"),
                                containsString("Don’t know 1"),
                                containsString("Not available 1"),
                                containsString(agency),
                                containsString("Sweden")));
    }

    @Test
    void showsLastYearBesideThisYear() {
        var survey = ASurvey.open();
        var agency = ASurvey.agency();
        submit(survey, agency, "\"change\": \"INCREASING\"");
        var later = survey.openLater(2027);
        submit(later, agency, "\"change\": \"UNCHANGED\"");

        get(edition(survey.edition) + "/comparison")
                .body(
                        containsString(
                                "No edition of this programme was answered in an earlier year"));
        get(edition(later.edition) + "/comparison?agency=" + agency)
                .statusCode(200)
                .body(
                        allOf(
                                containsString("Beside " + survey.edition),
                                containsString("No figure has jumped"),
                                containsString("Is it changing?"),
                                containsString("Increasing"),
                                containsString("cx=\"100.0\"")));
    }

    private static void submit(ASurvey survey, String agency, String answers) {
        survey.submit(Tokens.of("coordinator", agency), UUID.randomUUID().toString(), answers)
                .then()
                .statusCode(201);
    }
}
