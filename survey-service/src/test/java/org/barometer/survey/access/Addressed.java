package org.barometer.survey.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;

/** What the paths of operations name: one agency's response, and otherwise nothing that exists. */
final class Addressed {
    private final String edition;
    private final String response;

    private Addressed(String edition, String response) {
        this.edition = edition;
        this.response = response;
    }

    static String agency() {
        return ASurvey.agency();
    }

    /** A response of the agency. */
    static Addressed of(String agency) {
        var survey = ASurvey.open();
        var sent =
                survey.submit(
                        Tokens.of("respondent", agency),
                        UUID.randomUUID().toString(),
                        "\"change\": \"INCREASING\"");
        assertThat(sent.statusCode()).isEqualTo(201);
        return new Addressed(survey.edition, sent.path("response"));
    }

    static Addressed none() {
        return new Addressed("NONE", UUID.randomUUID().toString());
    }

    static boolean areOfOneAgency(String path) {
        return path.contains("{response}");
    }

    String in(String path) {
        return path.replace("{edition}", edition)
                .replace("{response}", response)
                .replace("{programme}", "NONE")
                .replace("{version}", "1")
                .replace("{measure}", "none")
                .replace("{question}", "none")
                .replace("{agency}", "NONE")
                .replace("{draft}", UUID.randomUUID().toString())
                .replace("{job}", UUID.randomUUID().toString());
    }
}
