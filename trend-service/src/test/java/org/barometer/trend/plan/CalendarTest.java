package org.barometer.trend.plan;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.release.ReleaseDesk;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class CalendarTest {
    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @Test
    void tellsWhenPublicReleasesArePlannedAndNothingElseOfThem() {
        var open = "Open " + UUID.randomUUID();
        var closed = "Closed " + UUID.randomUUID();
        ReleaseDesk.plan(planned(open, true, "2999-12-01T08:00")).statusCode(201);
        ReleaseDesk.plan(planned(closed, false, "2999-12-01T08:00")).statusCode(201);

        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(titles()).contains(open));

        assertThat(titles()).doesNotContain(closed);
        given().get("/calendar?lang=sv")
                .then()
                .statusCode(200)
                .body(containsString(open))
                .body(containsString("1 december 2999"))
                .body(containsString("Europe/Stockholm"));
        assertThat(
                        given().get("/api/v1/calendar")
                                .path("find { it.title.en == '%s' }.ends".formatted(open))
                                .toString())
                .isEqualTo("2999-12-01T07:00:00Z");
        assertThat(
                        given().get("/api/v1/calendar")
                                .<Map<String, ?>>path(
                                        "find { it.title.en == '%s' }".formatted(open)))
                .containsOnlyKeys("title", "until", "zone", "ends");
    }

    @Test
    void forgetsAReleaseOnceItIsOut() {
        var title = "Soon " + UUID.randomUUID();
        var release = ReleaseDesk.compiled(planned(title, true, "2020-12-01T08:00"));
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(titles()).contains(title));

        ReleaseDesk.publish(release).statusCode(200);

        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(titles()).doesNotContain(title));
    }

    private Map<String, Object> planned(String title, boolean open, String until) {
        var edition =
                anEdition().ticked("trends", "APPS", "SE", 41, 435, 200).into(catalogue, cube);
        var body = new HashMap<>(ReleaseDesk.body(open, edition));
        body.put("title", Map.of("en", title, "sv", title));
        body.put("embargo", Map.of("until", until, "zone", "Europe/Stockholm"));
        return body;
    }

    private static List<String> titles() {
        return given().get("/api/v1/calendar").then().statusCode(200).extract().path("title.en");
    }
}
