package org.barometer.trend.insight;

import static io.restassured.RestAssured.given;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Codebook;
import org.barometer.trend.catalogue.model.Comparability.Verdict;
import org.barometer.trend.release.ReleaseDesk;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class InsightTest {
    private final String measure = "insight_" + UUID.randomUUID().toString().substring(0, 8);

    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @Test
    void putsAChangeIntoASentenceWithItsFigures() {
        var first = asked(anEdition().year(2016), 370, 126);
        var release =
                ReleaseDesk.published(
                        true, first, asked(anEdition().year(2017).after(first), 435, 260));

        given().get("/api/v1/insights?release=" + release)
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].measure", equalTo(measure))
                .body("[0].direction", equalTo("INCREASED"))
                .body(
                        "[0].sentence.en",
                        equalTo(
                                "“apps” rose from 34\u00a0% in 2016 to 60\u00a0% in 2017, about six in"
                                        + " ten."))
                .body(
                        "[0].sentence.sv",
                        equalTo(
                                "”apps (sv)” ökade från 34\u00a0% år 2016 till 60\u00a0% år 2017, ungefär"
                                        + " sex av tio."))
                .body("[0].earlier.x", equalTo(126))
                .body("[0].later[0].n", equalTo(435))
                .body("[0].release", equalTo(release));
    }

    @Test
    void tellsWhatOpenAnswersMentionForTheFirstTimeMoreOftenAndNotAnyMore() {
        var first = mentioned(anEdition().year(2018), Map.of("CLOUD", 0, "LAW", 83, "PHONE", 24));
        var release =
                ReleaseDesk.published(
                        true,
                        first,
                        mentioned(
                                anEdition().year(2019).after(first),
                                Map.of("CLOUD", 48, "LAW", 163, "PHONE", 0)));

        given().get("/api/v1/insights?release=" + release)
                .then()
                .statusCode(200)
                .body("kind", contains("RISING", "NEW", "VANISHED"))
                .body(
                        "sentence.en",
                        contains(
                                "“law” is mentioned more often: by 41\u00a0% in 2019, after 21\u00a0% in"
                                        + " 2018, just over four in ten.",
                                "“cloud” is new: nobody mentioned it in 2018, 12\u00a0% did in 2019, just"
                                        + " over one in ten.",
                                "“phone” is not mentioned any more: by 6\u00a0% in 2018, by nobody in"
                                        + " 2019."))
                .body(
                        "[1].sentence.sv",
                        startsWith("”cloud (sv)” är nytt: ingen nämnde det år 2018, 12\u00a0%"))
                .body("[1].earlier.x", equalTo(0))
                .body("[1].later[0].x", equalTo(48));
        given().get("/measures/" + measure + "?release=" + release)
                .then()
                .statusCode(200)
                .body(containsString("“cloud” is new: nobody mentioned it in 2018"));
        given().get("/?release=" + release)
                .then()
                .statusCode(200)
                .body(containsString("“phone” is not mentioned any more"));
    }

    @Test
    void saysNothingAcrossABreak() {
        var first = asked(anEdition().year(2016), 370, 126);
        var second = asked(anEdition().year(2017).after(first, Verdict.BREAK), 435, 260);
        var release = ReleaseDesk.published(true, first, second);

        given().get("/api/v1/insights?release=" + release)
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    @Test
    void tellsNobodyOfARestrictedRelease() {
        var first = asked(anEdition().year(2016), 370, 126);
        var release =
                ReleaseDesk.published(
                        false, first, asked(anEdition().year(2017).after(first), 435, 260));

        given().get("/api/v1/insights?release=" + release).then().statusCode(401);
    }

    private SampleEdition mentioned(SampleEdition edition, Map<String, Integer> counts) {
        return edition.mentioned(measure, new Codebook(1, Map.of()), "SE", 20, 400, counts)
                .into(catalogue, cube);
    }

    private SampleEdition asked(SampleEdition edition, int base, int count) {
        return edition.ticked(measure, "APPS", "SE", 41, base, count).into(catalogue, cube);
    }
}
