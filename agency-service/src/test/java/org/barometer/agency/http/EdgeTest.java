package org.barometer.agency.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class EdgeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"number\":1,\"items\":[],\"more\":1}",
                "{\"text\":\"a\",\"text\":\"b\",\"number\":1,\"items\":[]}",
                "{\"text\":\"a\",\"number\":1,\"number\":{},\"items\":[]}",
                "{\"text\":7,\"number\":1,\"items\":[]}",
                "{\"text\":true,\"number\":1,\"items\":[]}",
                "{\"text\":\"a\",\"number\":\"1\",\"items\":[]}",
                "{\"text\":\"a\",\"number\":1.9,\"items\":[]}",
                "{\"text\":\"a\",\"number\":null,\"items\":[]}",
                "{\"text\":\"a\",\"number\":1,\"items\":[]} trailing",
                "{\"text\":\"a\"",
                "not json"
            })
    void refusesJsonThatWouldHaveToBeGuessed(String body) {
        post(body).statusCode(400).body("type", equalTo("urn:barometer:problem:invalid-json"));
    }

    @Test
    void pointsToTheFieldThatIsUnknown() {
        post("{\"text\":\"a\",\"number\":1,\"items\":[{\"name\":\"x\",\"nam\":1}]}")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/items/0/nam"))
                .body("violations[0].code", equalTo("unknown-field"));
    }

    @Test
    void refusesDeepNesting() {
        post("{\"items\":".repeat(60) + "1" + "}".repeat(60)).statusCode(400);
    }

    @Test
    void refusesALargeBody() {
        guarded(
                given().contentType(ContentType.JSON)
                        .body("{\"text\":\"" + "a".repeat(600_000) + "\"}")
                        .post("/probe")
                        .then()
                        .statusCode(413));
    }

    @Test
    void tellsWhatTheProtocolDoesNotAllow() {
        isProblem(given().get("/nowhere").then().statusCode(404));
        isProblem(given().delete("/probe").then().statusCode(405));
        isProblem(
                given().contentType(ContentType.TEXT)
                        .body("x")
                        .post("/probe")
                        .then()
                        .statusCode(415));
    }

    @Test
    void keepsFaultsToItself() {
        isProblem(given().get("/probe/broken").then().statusCode(500))
                .body("instance", startsWith("urn:uuid:"))
                .body(not(containsString("secret")));
    }

    @Test
    void leavesTheCachingToAResourceThatSetsIt() {
        assertThat(given().get("/probe/cached").then().extract().header("Cache-Control"))
                .contains("max-age=60");
    }

    @Test
    void deniesWhatNobodyDeclared() {
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get("/probe/undeclared")
                .then()
                .statusCode(403);
    }

    @Test
    void asksForASignIn() {
        isProblem(given().get("/probe/signed-in").then().statusCode(401))
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void refusesTokensThatAreNotForThisService() {
        var forAnother = Tokens.claims("administrator").audience(Set.of("barometer-trend")).sign();
        var ofAnotherRealm = Tokens.claims("administrator").issuer("https://else").sign();
        var idToken = Tokens.claims("administrator").claim("typ", "ID").sign();
        var refreshToken = Tokens.claims("administrator").claim("typ", "Refresh").sign();
        var expired =
                Tokens.claims("administrator")
                        .expiresAt(System.currentTimeMillis() / 1000 - 60)
                        .sign();
        for (var token :
                List.of(forAnother, ofAnotherRealm, idToken, refreshToken, expired, "nonsense")) {
            isProblem(asking(token).statusCode(401));
        }
    }

    @Test
    void refusesATokenOfAnotherRole() {
        isProblem(asking(Tokens.of("analyst")).statusCode(403));
    }

    @Test
    void answersARememberedTokenLikeAFreshOne() {
        var token = Tokens.of("administrator");
        asking(token).statusCode(200);
        asking(token).statusCode(200).body("role", equalTo("administrator"));
    }

    @Test
    void forgetsATokenWhenItExpires() {
        var token = Tokens.claims("administrator").expiresIn(Duration.ofSeconds(2)).sign();
        asking(token).statusCode(200);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> asking(token).statusCode(401));
    }

    private static ValidatableResponse asking(String token) {
        return guarded(given().auth().oauth2(token).get("/probe/signed-in").then());
    }

    private static ValidatableResponse post(String body) {
        return isProblem(given().contentType(ContentType.JSON).body(body).post("/probe").then());
    }

    private static ValidatableResponse isProblem(ValidatableResponse response) {
        return guarded(response).contentType(startsWith("application/problem+json"));
    }

    private static ValidatableResponse guarded(ValidatableResponse response) {
        return response.header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Strict-Transport-Security", startsWith("max-age="))
                .header("Cache-Control", equalTo("no-store"));
    }
}
