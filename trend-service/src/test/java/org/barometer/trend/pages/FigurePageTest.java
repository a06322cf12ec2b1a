package org.barometer.trend.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.ReleaseDesk;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class FigurePageTest {
    private final String measure = "m" + UUID.randomUUID().toString().replace("-", "");

    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @Test
    void showsAFigureWithAllThatIsNeededToQuoteIt() {
        var edition = asked();
        var release = ReleaseDesk.published(true, edition);

        var json =
                given().config(
                                RestAssuredConfig.config()
                                        .jsonConfig(
                                                JsonConfig.jsonConfig()
                                                        .numberReturnType(
                                                                JsonPathConfig.NumberReturnType
                                                                        .DOUBLE)))
                        .get("/api/v1/figures" + address(release, edition))
                        .then()
                        .statusCode(200)
                        .body("estimate", closeTo(200.0 / 435, 1e-12))
                        .body("x", equalTo(200))
                        .body("n", equalTo(435))
                        .body("state", equalTo("PUBLISHED"))
                        .body("program", equalTo("1.0.0"))
                        .body("hash", matchesRegex("[0-9a-f]{64}"))
                        .extract();
        var hash = json.<String>path("hash");

        given().header("If-None-Match", json.header("ETag"))
                .get("/api/v1/figures" + address(release, edition))
                .then()
                .statusCode(304);
        page(release, edition, "")
                .body(containsString("46.0"))
                .body(containsString(hash))
                .body(containsString(release));
        page(release, edition, "?lang=sv").body(containsString("46,0"));
        given().get("/measures/" + measure)
                .then()
                .body(containsString("/f" + address(release, edition)));
    }

    @Test
    void leadsToTheReleaseThatHasTakenThePlace() {
        var edition = asked();
        var old = ReleaseDesk.published(true, edition);
        var body = new HashMap<>(ReleaseDesk.body(true, edition, asked()));
        body.put("revises", Map.of("release", old, "reason", "LATE_DATA"));
        var fresh = ReleaseDesk.compiled(body);
        var tag = given().get("/api/v1/figures" + address(old, edition)).header("ETag");
        ReleaseDesk.publish(fresh).statusCode(200);

        var answer = given().get("/api/v1/figures" + address(old, edition));

        answer.then().body("supersededBy", equalTo(fresh));
        assertThat(answer.header("ETag")).isNotEqualTo(tag);
        page(old, edition, "").body(containsString("/f" + address(fresh, edition)));
    }

    @Test
    void saysThatAndWhyItsReleaseWasWithdrawn() {
        var edition = asked();
        var release = ReleaseDesk.published(true, edition);
        given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "reason",
                                "ERROR_IN_METHOD",
                                "text",
                                Map.of("en", "Counted twice", "sv", "Räknat två gånger")))
                .put("/api/v1/releases/{release}/withdrawal", release)
                .then()
                .statusCode(200);

        given().get("/api/v1/figures" + address(release, edition)).then().statusCode(410);
        for (var path :
                new String[] {
                    "/f" + address(release, edition) + "?lang=sv",
                    "/?lang=sv&release=" + release,
                    "/measures/" + measure + "?lang=sv&release=" + release
                }) {
            given().get(path)
                    .then()
                    .statusCode(410)
                    .body(containsString("Fel i metoden"))
                    .body(containsString("Räknat två gånger"));
        }
    }

    @Test
    void isThereOnlyForWhatWasPublished() {
        var edition = asked();
        var release = ReleaseDesk.published(true, edition);
        var waiting = ReleaseDesk.compiled(ReleaseDesk.body(true, edition));

        given().get("/f/%s/%s/WORLD/NONE/%s".formatted(release, measure, edition.code()))
                .then()
                .statusCode(404);
        given().get("/api/v1/figures" + address(waiting, edition)).then().statusCode(404);
        given().get("/f" + address(waiting, edition)).then().statusCode(404);
        given().get("/?release=" + waiting).then().body(not(containsString(measure)));
        given().get("/measures/%s?release=%s".formatted(measure, waiting)).then().statusCode(404);
    }

    @Test
    void canBeLookedAtBeforeByThoseWhoReviewIt() {
        var edition = asked();
        var waiting = ReleaseDesk.compiled(ReleaseDesk.body(true, edition));
        for (var path :
                new String[] {
                    "/f" + address(waiting, edition),
                    "/measures/%s?release=%s".formatted(measure, waiting),
                    "/?release=" + waiting
                }) {
            given().auth()
                    .oauth2(Tokens.of("publisher"))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString(waiting + ", not published"));
            given().auth()
                    .oauth2(Tokens.of("dashboard"))
                    .get(path)
                    .then()
                    .body(not(containsString(waiting + ",")));
        }
        given().auth()
                .oauth2(Tokens.of("publisher"))
                .get("/measures/" + measure)
                .then()
                .statusCode(404);
    }

    private ValidatableResponse page(String release, SampleEdition edition, String more) {
        return given().get("/f" + address(release, edition) + more).then().statusCode(200);
    }

    private String address(String release, SampleEdition edition) {
        return "/%s/%s/WORLD/APPS/%s".formatted(release, measure, edition.code());
    }

    private SampleEdition asked() {
        return anEdition().ticked(measure, "APPS", "SE", 41, 435, 200).into(catalogue, cube);
    }
}
