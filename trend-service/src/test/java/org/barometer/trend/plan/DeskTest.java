package org.barometer.trend.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.release.ReleaseDesk.body;
import static org.barometer.trend.release.ReleaseDesk.compiled;
import static org.barometer.trend.release.ReleaseDesk.ended;
import static org.barometer.trend.release.ReleaseDesk.publish;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class DeskTest {
    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @Test
    void leadsFromAPlanToAReviewedRelease() {
        var edition = asked();
        var analyst = Tokens.of("analyst");
        var page = as(analyst).get("/desk/plans/new").then().statusCode(200);
        page.body(containsString(edition.code()));
        var form = planOf(edition);
        form.put("key", field(page, "key"));
        var plan = address(send(analyst, "/desk/plans", form));
        // The same form again is the same plan.
        assertThat(address(send(analyst, "/desk/plans", form))).isEqualTo(plan);

        var revision = field(as(analyst).get(plan).then().statusCode(200), "revision");
        send(analyst, plan + "/compilation", Map.of("revision", revision)).statusCode(303);
        var release = ended(plan.replaceFirst(".*/", "")).extract().<String>path("release");

        as(analyst).get(plan).then().body(containsString("/desk/releases/" + release));
        var review = "/desk/releases/" + release;
        as(analyst).get(review).then().statusCode(200).body(not(containsString("/approval")));
        var publisher = Tokens.of("publisher");
        as(publisher)
                .get(review)
                .then()
                .body(containsString("To be reviewed"))
                .body(containsString("/approval"));
        send(publisher, review + "/approval", Map.of()).statusCode(303);
        as(publisher).get(review).then().body(containsString("Published"));
        as(publisher).get("/desk").then().statusCode(200).body(containsString(release));
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        send(
                        Tokens.of("analyst"),
                        "/desk/plans",
                        Map.of(
                                "key",
                                UUID.randomUUID().toString(),
                                "until",
                                "soon",
                                "titleEn",
                                "A"))
                .statusCode(422)
                .body(containsString("href=\"#titleSv\""))
                .body(containsString("href=\"#editions\""))
                .body(containsString("href=\"#until\""))
                .body(containsString("href=\"#zone\""))
                .body(not(containsString("href=\"#titleEn\"")));
    }

    @Test
    void tellsThatSomebodyHasChangedThePlanMeanwhile() {
        var analyst = Tokens.of("analyst");
        var form = planOf(asked());
        form.put("key", UUID.randomUUID().toString());
        var plan = address(send(analyst, "/desk/plans", form));
        form.put("revision", "1");
        send(analyst, plan, form).statusCode(303);

        send(analyst, plan, form)
                .statusCode(409)
                .body(containsString("Somebody has changed it meanwhile"));
    }

    @Test
    void saysWhyAPlanCannotBeCompiled() {
        var analyst = Tokens.of("analyst");
        var form = planOf(anEdition());
        form.put("key", UUID.randomUUID().toString());
        var plan = address(send(analyst, "/desk/plans", form));

        send(analyst, plan + "/compilation", Map.of("revision", "1"))
                .statusCode(409)
                .body(containsString("There is no such edition: " + form.get("edition")));
    }

    @Test
    void offersNobodyToJudgeWhatTheyMade() {
        var both =
                Tokens.claims("analyst", List.of())
                        .claim("realm_access", Map.of("roles", List.of("analyst", "publisher")))
                        .sign();
        var form = planOf(asked());
        form.put("key", UUID.randomUUID().toString());
        var plan = address(send(both, "/desk/plans", form));
        send(both, plan + "/compilation", Map.of("revision", "1")).statusCode(303);
        var release = ended(plan.replaceFirst(".*/", "")).extract().<String>path("release");

        as(both).get("/desk/releases/" + release)
                .then()
                .body(containsString("A second person"))
                .body(not(containsString("/approval")));
        send(both, "/desk/releases/" + release + "/approval", Map.of())
                .statusCode(409)
                .body(containsString("somebody else has to judge it"));
    }

    @Test
    void takesARefusalAnEmbargoAndAWithdrawal() {
        var publisher = Tokens.of("publisher");
        var refused = "/desk/releases/" + compiled(body(true, asked()));
        send(publisher, refused + "/refusal", Map.of())
                .statusCode(422)
                .body(containsString("href=\"#refusalReason\""));
        send(publisher, refused + "/refusal", Map.of("refusalReason", "NOT_NOW")).statusCode(303);
        as(publisher).get(refused).then().body(containsString("Not now"));

        var release = compiled(body(true, asked()));
        var kept = "/desk/releases/" + release;
        send(publisher, kept + "/embargo", Map.of("until", "2999-12-01T08:00", "zone", "UTC"))
                .statusCode(303);
        publish(release).body("state", equalTo("APPROVED"));
        as(publisher).get(kept).then().body(containsString("2999-12-01 08:00, UTC"));
        send(publisher, kept + "/embargo", Map.of("until", "2020-12-01T08:00", "zone", "UTC"))
                .statusCode(303);
        var withdrawal =
                Map.of(
                        "withdrawalReason", "ERROR_IN_DATA",
                        "withdrawalEn", "Wrong <data>",
                        "withdrawalSv", "Fel underlag");
        send(publisher, kept + "/withdrawal", withdrawal).statusCode(303);
        as(publisher).get(kept).then().body(containsString("Wrong &lt;data&gt;"));
        as(publisher)
                .get(kept + "?lang=sv")
                .then()
                .body(containsString("Återkallad"))
                .body(containsString("Fel underlag"));
    }

    @Test
    void isForThoseWhoMakeReleases() {
        for (var role : List.of("respondent", "coordinator", "dashboard", "administrator")) {
            as(Tokens.of(role)).get("/desk").then().statusCode(403);
        }
        given().redirects().follow(false).get("/desk").then().statusCode(302);
        as(Tokens.of("publisher")).get("/desk/plans/new").then().statusCode(403);
        send(Tokens.of("analyst"), "/desk/releases/R-NONE/approval", Map.of()).statusCode(403);
        as(Tokens.of("analyst")).get("/desk/plans/P-NONE").then().statusCode(404);
        as(Tokens.of("analyst")).get("/desk/releases/R-NONE").then().statusCode(404);
    }

    @Test
    void takesNothingThatAnotherSiteHasABrowserSend() {
        as(Tokens.of("publisher"))
                .cookie("q_session_pages", "x")
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.URLENC)
                .post("/desk/releases/R-NONE/approval")
                .then()
                .statusCode(403);
    }

    private static Map<String, String> planOf(SampleEdition edition) {
        var form = new HashMap<String, String>();
        form.put("titleEn", "A release");
        form.put("titleSv", "En utgåva");
        form.put("edition", edition.code());
        form.put("open", "yes");
        return form;
    }

    private static ValidatableResponse send(String token, String path, Map<String, String> form) {
        return as(token)
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(form)
                .post(path)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept", "text/html");
    }

    private static String address(ValidatableResponse answer) {
        return answer.statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("https?://[^/]+", "");
    }

    private static String field(ValidatableResponse page, String name) {
        return new XmlPath(CompatibilityMode.HTML, page.extract().asString())
                .getString("**.find { it.@name == '%s' }.@value".formatted(name));
    }

    private SampleEdition asked() {
        return anEdition().ticked("trends", "APPS", "SE", 41, 435, 200).into(catalogue, cube);
    }
}
