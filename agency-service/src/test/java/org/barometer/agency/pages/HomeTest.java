package org.barometer.agency.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.barometer.agency.http.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class HomeTest {

    @Test
    void offersTheSignInToStrangers() {
        browser()
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("href=\"/sign-in\""));
    }

    @Test
    void sendsToTheIdentityProviderByCodeFlowWithProof() {
        var response = browser().redirects().follow(false).get("/sign-in");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.header("Location"))
                .contains("response_type=code", "code_challenge_method=S256");
    }

    @Test
    void leadsAdministratorsToTheirDesk() {
        page("administrator")
                .body(
                        allOf(
                                containsString("href=\"/agencies\""),
                                containsString("Signed in as someone")));
    }

    @Test
    void leadsCoordinatorsToTheirPeopleOnly() {
        page("coordinator")
                .body(
                        allOf(
                                containsString("href=\"/people\""),
                                not(containsString("href=\"/agencies\""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "analyst", "publisher", "dashboard"})
    void tellsWhoeverHasNoPartInIt(String role) {
        page(role)
                .body(
                        allOf(
                                containsString("has no part in administering"),
                                not(containsString("href=\"/agencies\""))));
    }

    @Test
    void keepsTheLanguageThatWasChosen() {
        var response = browser().get("/?lang=sv");

        assertThat(response.header("Content-Language")).isEqualTo("sv");
        browser()
                .cookie("lang", response.cookie("lang"))
                .get("/")
                .then()
                .header("Content-Language", equalTo("sv"))
                .body(allOf(containsString("lang=\"sv\""), containsString("Logga in")));
    }

    @Test
    void showsAPageForWhatIsNotThere() {
        browser()
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("Not found"));
        given().get("/nowhere").then().contentType(startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Sec-Fetch-Site,none",
        "Origin,https://elsewhere.example",
        "Origin,null",
        "Referer,https://elsewhere.example/page"
    })
    void refusesWhatAnotherSiteSendsWithASession(String header, String value) {
        session()
                .header(header, value)
                .post("/probe")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:barometer:problem:cross-site"));
    }

    @Test
    void takesWhatItsOwnPagesSend() {
        session()
                .header("Sec-Fetch-Site", "same-origin")
                .post("/probe")
                .then()
                .statusCode(not(403));
        var self = "http://localhost:" + io.restassured.RestAssured.port;
        session().header("Origin", self).post("/probe").then().statusCode(not(403));
    }

    private static ValidatableResponse page(String role) {
        return browser().auth().oauth2(Tokens.of(role)).get("/").then().statusCode(200);
    }

    private static RequestSpecification browser() {
        return given().accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static RequestSpecification session() {
        return given().cookie("q_session", "x");
    }
}
