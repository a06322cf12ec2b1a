package org.barometer.trend.release;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.http.Tokens;

/** What an analyst and a publisher do over HTTP. */
public final class ReleaseDesk {
    private static final String RELEASES = "/api/v1/releases";
    private static final String PLANS = "/api/v1/plans";

    private ReleaseDesk() {}

    public static Map<String, Object> body(boolean open, SampleEdition... editions) {
        return Map.of(
                "title", Map.of("en", "A release", "sv", "En utgåva"),
                "editions", Arrays.stream(editions).map(SampleEdition::code).toList(),
                "public", open,
                "breakdowns", Map.of());
    }

    /** Plans it; the answer says so. */
    public static ValidatableResponse plan(Map<String, Object> body) {
        return plan(body, UUID.randomUUID().toString());
    }

    public static ValidatableResponse plan(Map<String, Object> body, String key) {
        return asAnalyst().header("Idempotency-Key", key).body(body).post(PLANS).then();
    }

    /** Has a plan compiled as it is now; the answer says whether that has begun. */
    public static ValidatableResponse begin(String plan) {
        var tag = asAnalyst().get(PLANS + "/{plan}", plan).header("ETag");
        return asAnalyst().header("If-Match", tag).put(PLANS + "/{plan}/compilation", plan).then();
    }

    /** Plans it and has it compiled; the answer says whether that has begun. */
    public static ValidatableResponse compile(Map<String, Object> body) {
        return begin(plan(body).statusCode(201).extract().path("plan"));
    }

    /** The plan when its compilation has ended. */
    public static ValidatableResponse ended(String plan) {
        return await().atMost(60, SECONDS)
                .until(
                        () -> asAnalyst().get(PLANS + "/{plan}", plan),
                        reply -> List.of("COMPILED", "FAILED").contains(reply.path("state")))
                .then();
    }

    /** What comes of having it compiled. */
    public static ValidatableResponse outcome(Map<String, Object> body) {
        return ended(compile(body).statusCode(202).extract().path("plan"));
    }

    public static String compiled(Map<String, Object> body) {
        return outcome(body).body("state", equalTo("COMPILED")).extract().path("release");
    }

    private static RequestSpecification asAnalyst() {
        return given().auth().oauth2(Tokens.of("analyst")).contentType(ContentType.JSON);
    }

    public static ValidatableResponse publish(String release) {
        return given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put(RELEASES + "/{release}/publication", release)
                .then();
    }

    /** The code of a release that everybody may read, or that needs a role. */
    public static String published(boolean open, SampleEdition... editions) {
        var release = compiled(body(open, editions));
        publish(release).statusCode(200);
        return release;
    }

    static List<String> listedFor(String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .get(RELEASES)
                .then()
                .extract()
                .path("release");
    }
}
